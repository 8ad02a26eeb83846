// A guide outlives a restart of Firefox where one of its steps is a restart, and so does what is turned off.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene({ isPermanent: true });
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

const CURRENT = "return document.querySelector('[data-current]')?.dataset.step";

async function kept(): Promise<Record<string, unknown>> {
  return JSON.parse(
    await scene.firefox.runInBackground<string>(
      scene.extension,
      "return JSON.stringify(await browser.storage.local.get())",
    ),
  ) as Record<string, unknown>;
}

test("after the restart the icon says that a guide is waiting, and the popup goes on at that step", async () => {
  const { firefox, lab, extension, badge, fail } = scene;
  const host = lab.site("ocsp-other-certificate").host;
  const tabId = await fail("ocsp-other-certificate");
  const guide = await openGuide(scene, tabId);
  while ((await guide.current()) !== "restart-firefox") {
    await guide.press("skip");
  }
  expect(await kept()).toEqual({});
  await guide.press("begin");
  await guide.close();

  await firefox.restart();

  await badge("…", "continue where you left off");
  const popup = await firefox.clickToolbarButton(extension);
  expect(await popup.text(".waiting")).toContain(host);
  await popup.click('[data-action="open-waiting"]');
  await until(async () => !(await popup.isOpen()), {
    message: "the popup to make way for the page",
  });
  await badge("!", host);

  const again = await firefox.clickToolbarButton(extension);
  expect(await again.run(CURRENT)).toBe("restart-firefox");
  await again.close();
  const onward = await openGuide(scene, await firefox.extensionTabId());
  expect(await onward.current()).toBe("restart-firefox");
  await onward.press("mark-done");
  expect((await onward.html())["result"]).toBe("same-error");
  await onward.close();
}, 90_000);

test("the guide is forgotten when it has reached its goal", async () => {
  const { firefox, lab } = scene;
  await lab.site("ocsp-other-certificate").heal?.();
  await firefox.reload();
  await until(async () => JSON.stringify(await kept()) === "{}", {
    message: "the guide to be forgotten",
  });
  await lab.site("ocsp-other-certificate").breakAgain?.();
});

test("what is switched off is still on its list after a restart", async () => {
  const { firefox, extension, badge, fail } = scene;
  const tabId = await fail("must-staple");
  const guide = await openGuide(scene, tabId);
  await guide.exhaust();
  await guide.press("mark-done");
  await guide.close();

  await firefox.restart();

  await badge("↺", "is still off");
  await firefox.open(`${extension.baseUrl}pages/guide/index.html`);
  await pageReady(firefox);
  const items = "return document.querySelector('.items')?.innerText ?? ''";
  expect(await firefox.run(items)).toContain("must-staple");
  await firefox.run(
    "document.querySelector('[data-action=undo-done]').click()",
  );
  await until(async () => (await firefox.run(items)) === "", {
    message: "the list to be empty",
  });
  await badge("");
  expect(await kept()).toEqual({});
}, 90_000);
