// A restart of Firefox with session restore: memory is empty, the tab that comes back is reported again, and revoked hosts stay revoked.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene({
    isPermanent: true,
    prefs: { "browser.startup.page": 3 },
  });
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("after a restart a restored error page has its badge and its explanation again", async () => {
  const { firefox, lab, extension, visit, badge, look } = scene;
  await visit("expired");
  await badge("!");

  await firefox.restart();

  const host = lab.site("expired").host;
  await until(
    async () => {
      for (const tab of await firefox.tabs()) {
        await firefox.switchTo(tab);
        if ((await firefox.url()).includes(host)) {
          return true;
        }
      }
      return false;
    },
    { message: "the restored tab" },
  );
  await badge("!", host);
  const tabId = await firefox.extensionTabId();
  expect((await look(tabId))["errorCode"]).toBe(
    "SEC_ERROR_EXPIRED_CERTIFICATE",
  );
  const stored = await firefox.runInBackground<string>(
    extension,
    "return JSON.stringify(await browser.storage.local.get())",
  );
  expect(stored).toBe("{}");
}, 60_000);

/** Walks all that is offered for the tab; resolves with the steps that were seen, and what the last one was waiting at. */
async function walkAll(tabId: number) {
  const guide = await openGuide(scene, tabId);
  await guide.exhaust();
  const walked = {
    current: await guide.current(),
    steps: Object.keys(await guide.states()),
  };
  await guide.close();
  return walked;
}

const WEAKENING = /^(weaken|open-device|import|forget)/;

test("whom Firefox called revoked nothing is weakened for, whatever its server says after that", async () => {
  const { firefox, lab, extension, openSite, visit, badge, fail } = scene;
  const revoked = lab.site("revoked");
  const tabId = await fail("revoked");
  expect(await scene.look(tabId)).toMatchObject({
    errorCode: "SEC_ERROR_REVOKED_CERTIFICATE",
  });

  // From now on it says nothing about its certificate, which alone would end with a check turned off.
  await revoked.reissue({ mustStaple: true });
  await firefox.reload();
  await until(
    async () =>
      (await scene.look(tabId))["errorCode"] ===
      "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
    { message: "the other error" },
  );
  const reloaded = await walkAll(tabId);
  expect(reloaded.current).toBeNull();
  expect(reloaded.steps.filter((id) => WEAKENING.test(id))).toEqual([]);

  await scene.closeTabs();
  await visit("good");
  await firefox.run(
    `for (let i = 0; i < 300; i++) new Image().src = arguments[0] + "?" + i`,
    [lab.site("expired").url],
  );
  await until(async () => (await firefox.badge(extension)).text !== "", {
    message: "the flood to be seen",
  });
  const flooded = await walkAll(await fail("revoked"));
  expect(flooded.current).toBeNull();
  expect(flooded.steps.filter((id) => WEAKENING.test(id))).toEqual([]);

  await firefox.restart();
  const again = await openSite("revoked");
  await badge("!", revoked.host);
  const restarted = await walkAll(again);
  expect(restarted.current).toBeNull();
  expect(restarted.steps.filter((id) => WEAKENING.test(id))).toEqual([]);
  const stored = await firefox.runInBackground<string>(
    extension,
    "return JSON.stringify(await browser.storage.local.get())",
  );
  expect(stored).toContain('"revoked"');
  expect(stored).not.toContain("tls-guide");

  // The same error of a site that nobody called revoked.
  await scene.closeTabs();
  const other = await walkAll(await fail("must-staple"));
  expect(other.current).toBe("weaken-must-staple");
}, 120_000);
