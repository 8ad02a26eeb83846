// Asking at the reader's click: nobody before it, exactly those that are named, and what comes of it does not outlive its use.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ProbeRun } from "../../src/core/evidence/asked/probes.js";
import { choose } from "./support/options.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { pause, until } from "./support/until.mjs";
import { openGuide, type Guide } from "./support/walk.mjs";

const YEAR_MS = 365 * 86_400_000;
const ASKED = ["again", "twin-answer", "references", "portal-answer"] as const;

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  const url = (id: string): string => scene.lab.site(id).url;
  await choose(scene, {
    addresses: {
      "reference-1": url("wrong-clock"),
      "reference-2": url("redirect-to-expired"),
      portal: url("portal-check"),
    },
  });
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

const heard = (): string[] => [
  ...new Set(scene.lab.log.heard().map(({ site }) => site)),
];
const stored = (area: "local" | "session"): Promise<string> =>
  scene.firefox.runInBackground(
    scene.extension,
    "return JSON.stringify(await browser.storage[arguments[0]].get())",
    [area],
  );
const knownOf = async (guide: Guide): Promise<boolean[]> => {
  const { facts } = await guide.judgement();
  return ASKED.map((id) => facts[id]?.isKnown ?? false);
};
const addressesIn = (): Promise<string[]> =>
  scene.firefox.run(
    "return [...document.querySelectorAll('.addresses li')].map(({ textContent }) => textContent)",
  );

test("a host that is revoked is remembered, by a hash, though no tab had asked it", async () => {
  const { firefox, extension, lab, badge } = scene;
  // Wakes the background.
  await firefox.goto(lab.site("expired").url);
  await badge("!");
  expect(await stored("local")).not.toContain("revoked");
  await firefox.runInBackground(
    extension,
    "await fetch(arguments[0]).catch(() => null)",
    [lab.site("revoked").url],
  );
  await until(async () => (await stored("local")).includes('"by":"firefox"'), {
    message: "the host to be remembered",
  });
  expect(await stored("local")).not.toContain(lab.site("revoked").host);
});

test("nobody is asked before the click, and every address is named before it", async () => {
  const { firefox, lab, fail, extension } = scene;
  const tabId = await fail("www-only");
  lab.log.clear();
  const popup = await firefox.clickToolbarButton(extension);
  await popup.run(
    'for (const one of document.querySelectorAll("details")) one.open = true',
  );
  await popup.close();
  const guide = await openGuide(scene, tabId);
  expect(await knownOf(guide)).toEqual([false, false, false, false]);
  const failing = new URL(lab.site("www-only").url);
  expect(await addressesIn()).toEqual([
    failing.href,
    `https://www.${failing.host}/`,
    lab.site("wrong-clock").url,
    lab.site("redirect-to-expired").url,
    lab.site("portal-check").url,
  ]);
  expect(heard()).toEqual([]);

  await guide.press("probe");

  expect(heard().toSorted()).toEqual([
    "portal-check",
    "redirect-to-expired",
    "wrong-clock",
    "www-only",
  ]);
  // What a redirect leads to was not named.
  expect(await knownOf(guide)).toEqual([true, true, true, true]);
  expect(await guide.html()).toMatchObject({ result: "same-error" });
  await guide.close();
});

test("each that answers is asked for the time, and one with a wrong clock decides nothing", async () => {
  const { probes } = JSON.parse(await stored("session")) as {
    readonly probes: readonly [Pick<ProbeRun, "clocks">];
  };
  const [run] = probes;
  // Both references, of which one sends on elsewhere, and the plain http address; not the twin, which is judged.
  expect(run.clocks.map(({ isSecure }) => isSecure)).toEqual([
    true,
    true,
    false,
  ]);
  const wrong = run.clocks.filter(
    ({ aheadMs }) => Math.abs(aheadMs) > YEAR_MS / 2,
  );
  expect(wrong).toHaveLength(1);
  const guide = await openGuide(scene, await lastTab());
  const { facts, html } = await guide.judgement();
  expect(facts["clock"]?.isKnown).toBe(true);
  expect(html["cause"]).not.toMatch(/clock/);
  await guide.close();
});

test("what was asked holds until the page fails anew", async () => {
  const { firefox, badge, lab } = scene;
  await firefox.reload();
  await badge("!", lab.site("www-only").host);
  const guide = await openGuide(scene, await lastTab());
  expect(await knownOf(guide)).toEqual([false, false, false, false]);
  await guide.close();
});

test("about a private tab nobody is asked from outside, and a check is its own loading again", async () => {
  const { firefox, lab, visit } = scene;
  scene = { ...scene, extension: await firefox.allowPrivate(scene.extension) };
  await firefox.newWindow({ private: true });
  const tabId = await visit("apex-only");
  const own = await firefox.currentTab();
  const { host } = lab.site("apex-only");
  await until(async () => (await stored("session")).includes(host), {
    message: "the failure to be recorded",
  });
  const guide = await openGuide(scene, tabId);
  const page = await firefox.currentTab();
  expect(await addressesIn()).toEqual([]);
  expect(await knownOf(guide)).toEqual([false, false, false, false]);
  lab.log.clear();
  await guide.press("check-again");
  const result = async () => (await guide.html())["result"];
  await until(async () => (await result()) === "same-error", {
    message: "what the tab shows when it has loaded again",
  });
  expect(heard()).toEqual(["apex-only"]);
  // Whatever Firefox says about that load later changes nothing.
  await pause(700);
  expect(await result()).toBe("same-error");
  await firefox.switchTo(own);
  await firefox.reload();
  await firefox.switchTo(page);
  await until(async () => (await result()) === undefined, {
    message: "the next failure, which was no check",
  });
  await guide.close();
  expect(await stored("session")).not.toContain('"probes":[{');
  expect(await stored("local")).not.toContain(host);
});

const lastTab = (): Promise<number> => scene.firefox.extensionTabId();
