// The full page in a real Firefox: every cause in ranked order, every fact, and what an unknown one would take.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { FACT_IDS } from "../../src/core/evidence/evidence.js";
import { judgementOn } from "./support/evidence.mjs";
import { openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("has each cause once, the likeliest first, and every fact, known or not", async () => {
  const { html, causes, facts } = await judgementOn(
    scene,
    await scene.fail("expired"),
  );
  const ids = causes.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe(html["cause"]);
  expect(html["verdict"]).toMatch(/^(device|network|site|unknown)$/);
  expect(Object.keys(facts).sort()).toEqual([...FACT_IDS].sort());
  expect(facts).toMatchObject({
    firefox: { isKnown: true },
    platform: { isKnown: true },
    certificate: { isKnown: false },
  });
});

test("offers for each unknown fact what would tell it", async () => {
  const { firefox, extension, fail } = scene;
  const tabId = await fail("expired");
  await firefox.open(
    `${extension.baseUrl}pages/guide/index.html?tabId=${String(tabId)}`,
  );
  await pageReady(firefox);
  const offered = await firefox.run(`
    return [...document.querySelectorAll("[data-need]")].map((group) => [
      group.dataset.need,
      group.querySelector("[data-action]")?.dataset.action ?? null,
    ])`);
  // In this order: what a click changes comes before what comes by itself.
  expect(offered).toEqual([
    ["probe", "probe"],
    ["certificate", "open-certificate"],
    ["you", null],
    ["memory", "open-options"],
    ["proxy", "allow-proxy"],
    ["privacy", "allow-privacy"],
    ["management", "allow-management"],
    ["browsing", null],
    ["nothing", null],
  ]);
  await firefox.closeTab();
});

test("of the address only the origin is copied, and the path and the query where they are ticked", async () => {
  const { firefox, extension, lab, badge } = scene;
  await firefox.open();
  const { origin, host } = new URL(lab.site("expired").url);
  await firefox.goto(`${origin}/basket/of?item=${"4".repeat(80)}`);
  await badge("!", new URL(origin).hostname);
  const tabId = await firefox.extensionTabId();
  await firefox.open(
    `${extension.baseUrl}pages/guide/index.html?tabId=${String(tabId)}`,
  );
  await pageReady(firefox);
  const ticks = await firefox.run<string[]>(
    "return [...document.querySelectorAll('.tick')].map((tick) => tick.innerText)",
  );
  expect(ticks).toHaveLength(2);
  expect(ticks[1]).toContain("…");

  expect(await copied()).not.toContain("basket");
  await firefox.run("document.querySelector('.tick input').click()");
  const withPath = await copied();
  expect(withPath).toContain(`Address: ${origin}/basket/of\n`);
  expect(withPath).not.toContain("item");
  await firefox.run("document.querySelectorAll('.tick input')[1].click()");
  expect(await copied()).toContain(
    `${host}/basket/of?item=${"4".repeat(80)}\n`,
  );
  await firefox.closeTab();
});

/** What the page's own button copies, pressed by a key: Firefox lets nobody copy without one. */
async function copied(): Promise<string> {
  const { firefox } = scene;
  await firefox.run(
    "document.querySelector('[data-action=copy-report]').focus()",
  );
  await firefox.pressKey("Enter");
  await until(
    () =>
      firefox.run("return document.querySelector('.foot-status').innerText"),
    { message: "the word that it was copied" },
  );
  return firefox.chrome(
    `const transferable = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
     transferable.init(null);
     transferable.addDataFlavor("text/plain");
     Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
     const data = {};
     transferable.getTransferData("text/plain", data);
     return data.value.QueryInterface(Ci.nsISupportsString).data`,
  );
}
