// A restart of Firefox with session restore: memory is empty, the tab that comes back is told anew.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

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
