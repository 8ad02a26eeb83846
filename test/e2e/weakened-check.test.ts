// After a check was turned off: the CA is asked about the site at a click, and a revoked answer is red, with the undo beside it.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findViolations } from "./support/axe.mjs";
import { certificatePage } from "./support/certificate.mjs";
import { openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide, type Guide } from "./support/walk.mjs";

const STAPLING = "security.ssl.enable_ocsp_stapling";
const MUST_STAPLE = "security.ssl.enable_ocsp_must_staple";
const STEP = "weaken-stapling";
const HIDDEN = "ocsp-staple-hides-revoked";
const SPOILT = "ocsp-staple-spoilt";

/** As tokens.css has it for what is dangerous, in a light theme. */
const RED = "rgb(197, 0, 66)";

let scene: Scene;

async function open(): Promise<void> {
  // As for public CAs, whose responders Firefox does not ask: else it would hear of the revocation itself.
  scene = await openScene({ prefs: { "security.OCSP.enabled": 0 } });
}

beforeAll(async () => {
  await open();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

/** Walks to the last resort, takes it, and says so; resolves with the number of the tab, whose page loads now. */
async function weaken(
  id: string,
  step = STEP,
  pref = STAPLING,
): Promise<number> {
  const { firefox, fail, visit, badge } = scene;
  const tabId = await fail(id);
  const guide = await openGuide(scene, tabId);
  expect(await weakening(guide)).toEqual([]);
  await guide.exhaust();
  expect(await guide.current()).toBe(step);
  expect(await weakening(guide)).toEqual([step]);
  expect(await guide.text(`[data-step="${step}"]`)).toContain("Last check");
  await firefox.setPref(pref, false);
  await guide.press("mark-done");
  expect(await guide.html()).toMatchObject({ result: "weakened" });
  expect(await guide.text(".result")).toContain("Don’t use it yet");
  expect(await guide.text('[data-action="open-page"]')).toBe("");
  // Nothing more on top of it.
  expect(await weakening(guide)).toEqual([step]);
  await guide.close();
  await visit(id);
  await badge("↺");
  return tabId;
}

const weakening = async (guide: Guide): Promise<readonly string[]> =>
  Object.keys(await guide.states()).filter((one) => one.startsWith("weaken-"));

/** From the popup of the tab in front; resolves with the page that has read the certificate of a new connection. */
async function checkWeakened(host = "tls-guide.test", ask = "/ocsp/") {
  const { firefox, extension, lab } = scene;
  const asked = lab.caAsked().length;
  const before = await firefox.tabs();
  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.text('[data-action="check-weakened"]')).toContain(host);
  expect(await popup.text("h1")).toContain("Don’t use it yet");
  expect(await popup.text('[data-action="open-page"]')).toBe("");
  await popup.click('[data-action="check-weakened"]');
  await until(
    async () => {
      const added = (await firefox.tabs()).find((tab) => !before.includes(tab));
      if (added === undefined) {
        return false;
      }
      await firefox.switchTo(added);
      return (await firefox.url()).startsWith(extension.baseUrl);
    },
    { message: "the certificate page" },
  );
  await pageReady(firefox);
  const page = certificatePage(firefox);
  await until(async () => (await page.html())["chainState"] === "captured", {
    timeout: 25_000,
    message: "the certificate of the page that loads",
  });
  // Nobody is asked before the reader has seen who it would be.
  expect(lab.caAsked()).toHaveLength(asked);
  expect(await page.text(".addresses")).toContain(ask);
  return page;
}

const colour = (selector: string, property: string): Promise<string> =>
  scene.firefox.run(
    "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
    [selector, property],
  );

async function undo(pref = STAPLING): Promise<void> {
  await scene.firefox.chrome("Services.prefs.clearUserPref(arguments[0])", [
    pref,
  ]);
}

test("a certificate that is good leaves things as they are", async () => {
  const { firefox, extension, badge } = scene;
  const full = await openGuide(scene, await weaken(SPOILT));
  // The full page says so as well, with nothing laid over the button.
  const under = await firefox.run(
    `const button = document.querySelector('[data-action="check-weakened"]');
     button.scrollIntoView({ block: "center" });
     const { x, y, width, height } = button.getBoundingClientRect();
     return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));`,
  );
  expect(under).toBe(true);
  await full.close();
  const page = await checkWeakened();
  await page.press("ask-revocation");
  expect(await page.revocation()).toBe("good");
  // It can be used now, and what is off still has to be undone.
  expect(await page.text("[data-revocation]")).toContain("can use the page");
  expect(await page.text(".switched-off")).not.toBe("");
  await firefox.closeTab();

  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.text(".alarm")).toBe("");
  await undo();
  await popup.click('[data-action="undo-done"]');
  await badge("");
  await popup.close();
}, 60_000);

test("one that the CA calls revoked is shown in red with the undo, and nothing is weakened for its host any more", async () => {
  const { firefox, extension, lab, badge, fail } = scene;
  await weaken(HIDDEN);
  const site = await firefox.currentTab();
  const page = await checkWeakened();
  const own = await firefox.currentTab();
  await page.press("ask-revocation");
  expect(await page.revocation()).toBe("revoked");
  expect(await colour("[data-revocation] h3", "color")).toBe(RED);
  expect(await page.text(".switched-off .primary")).not.toBe("");
  expect(await page.text(`[data-item="${STEP}"]`)).toContain(STAPLING);
  expect(await findViolations(firefox)).toEqual([]);

  await firefox.switchTo(site);
  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.text(".alarm")).toContain(lab.site(HIDDEN).host);
  expect(await popup.text(".items .primary")).not.toBe("");
  expect(await findViolations(popup)).toEqual([]);
  await popup.close();

  await firefox.switchTo(own);
  await undo();
  await page.press("undo-done");
  await until(async () => (await page.text(".switched-off")) === "", {
    message: "the undo to be told",
  });
  expect(await page.revocation()).toBe("revoked");
  await firefox.closeTab();
  await firefox.switchTo(site);
  await badge("");

  const guide = await openGuide(scene, await fail(HIDDEN));
  await guide.press("start-over").catch(() => undefined);
  await guide.exhaust();
  expect(await guide.current()).toBeNull();
  expect(Object.keys(await guide.states())).not.toContain(STEP);
  expect(await guide.text(".going-on")).toContain("Firefox or the CA reported");
  await guide.close();
}, 90_000);

test.each([
  ["public-good", "good", "/ocsp/"],
  ["public-listed", "good", "/ca/"],
  ["public-revoked", "revoked", "/ocsp/"],
  ["public-unknown", "unknown", "/ocsp/"],
  ["public-down", "unreachable", "/ocsp/"],
])(
  "a host with a public name, %s: its CA’s answer is %s, and says whether the page may be used",
  async (id, answer, address) => {
    if (id === "public-unknown") {
      // An unknown root above so many public sites counts as interception: nothing is offered any more.
      await scene.close();
      await open();
    }
    const { firefox, extension, lab, badge, closeTabs } = scene;
    await undo(MUST_STAPLE);
    await closeTabs();
    await weaken(id, "weaken-must-staple", MUST_STAPLE);
    const site = await firefox.currentTab();
    const page = await checkWeakened(lab.site(id).host, address);
    await page.press("ask-revocation");
    expect(await page.revocation()).toBe(answer);
    const said = await page.text("[data-revocation]");
    const mayUse = answer === "good";
    expect(said.includes("You can use the page now. Then undo")).toBe(mayUse);
    expect(said.includes("Don’t use the page, and undo")).toBe(!mayUse);
    // No root of Firefox's own: the one by which it loaded is named beside the answer.
    expect(/added on this device/.test(said)).toBe(mayUse);
    expect(said.includes("TLS Error Guide Lab Root")).toBe(mayUse);
    expect(said.includes("no reason to continue")).toBe(false);
    expect(await page.text(".switched-off")).toContain(MUST_STAPLE);

    const own = await firefox.currentTab();
    await firefox.switchTo(site);
    const popup = await firefox.clickToolbarButton(extension);
    const result = await popup.text(".result");
    expect(result.includes("You can use the page now. Then undo")).toBe(mayUse);
    expect(result.includes("root was added on this device")).toBe(mayUse);
    expect(await popup.text('[data-action="open-page"]')).toBe("");
    await popup.close();

    await firefox.switchTo(own);
    await undo(MUST_STAPLE);
    await page.press("undo-done");
    await firefox.closeTab();
    await firefox.switchTo(site);
    await badge("");
  },
  60_000,
);
