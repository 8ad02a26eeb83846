// A failing tab's popup is there at once: drawn by the background, taken over by the popup's own program.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("the popup of a failing page is ready before Firefox has read it to the end", async () => {
  const { firefox, extension } = scene;
  await failDrawn("expired");
  const popup = await firefox.clickToolbarButton(extension);

  const [ready, end] = await popup.run<[number, number]>(
    `return [
       performance.getEntriesByName("ready")[0].startTime,
       performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
     ]`,
  );
  expect(ready).toBeLessThanOrEqual(end);
  await popup.close();
});

test("the program takes over the elements that are there", async () => {
  const { firefox, extension } = scene;
  await failDrawn("expired");
  // The view must wait for the background to start: time enough to mark an element.
  await firefox.terminateBackground(extension);
  const popup = await firefox.clickToolbarButton(extension);
  await popup.run('document.querySelector("h1").marked = true');

  await until(async () => (await firefox.background(extension)) === "running", {
    message: "the background to be asked",
  });
  await popup.click('[data-action="copy-report"]');
  await until(() => popup.text(".foot-status"), { message: "the answer" });
  expect(await popup.run('return document.querySelector("h1").marked')).toBe(
    true,
  );
  await popup.close();
});

test("what is pressed before the program is there is done when it is", async () => {
  const { firefox, extension } = scene;
  await failDrawn("expired");
  await firefox.terminateBackground(extension);
  const popup = await firefox.clickToolbarButton(extension);

  await popup.click('[data-action="copy-report"]');

  await until(async () => (await popup.text(".foot-status")) === "Copied", {
    message: 'the word "Copied"',
  });
  await popup.close();
});

test("what failed since it was drawn is shown all the same", async () => {
  const { firefox, extension, visit, look } = scene;
  const tabId = await failDrawn("expired");
  const [, drawing = ""] = (await popupOf(tabId)).split("#");
  await visit("revoked");
  await scene.badge("!", scene.lab.site("revoked").host);

  const page = `pages/popup/index.html?tabId=${tabId}#${drawing}`;
  await firefox.open(`${extension.baseUrl}${page}`);
  await until(
    async () =>
      (await firefox.run(
        "return document.documentElement.dataset.category",
      )) === "revoked",
    { message: "the newer failure" },
  );
  await firefox.closeTab();
  expect(await look(tabId)).toMatchObject({ category: "revoked" });
});

test("an address with something else behind its # shows the popup as ever", async () => {
  const { firefox, extension, openSite } = scene;
  const tabId = await openSite("good");
  const evil = encodeURIComponent(
    JSON.stringify({
      title: "x",
      root: {},
      main: ["main", {}, [["script", {}, ["window.evil = 1"]]]],
    }),
  );
  await firefox.open(
    `${extension.baseUrl}pages/popup/index.html?tabId=${tabId}#${evil}`,
  );
  await until(
    async () =>
      (await firefox.run("return document.documentElement.dataset.view")) ===
      "no-error",
    { message: "the calm popup" },
  );
  expect(await firefox.run("return window.evil === undefined")).toBe(true);
  await firefox.closeTab();
});

/**
 * Fails in a new tab, and waits until the popup of that tab has its last drawing: number, sentence and error page are told one by one, and each
 * may bring another.
 */
async function failDrawn(id: string): Promise<number> {
  const tabId = await scene.fail(id);
  let last = "";
  await until(
    async () => {
      const before = last;
      last = await popupOf(tabId);
      return last.includes("#") && last === before;
    },
    { message: "the popup to be drawn ahead", interval: 500 },
  );
  return tabId;
}

async function popupOf(tabId: number): Promise<string> {
  const { firefox, extension } = scene;
  return firefox.runInBackground(
    extension,
    "return browser.action.getPopup({ tabId: arguments[0] })",
    [tabId],
  );
}
