// Error pages that Firefox restored before the background was there: they are loaded again, and nothing else is.
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { NUMBER } from "../../support/signals.js";
import "../../support/window.js";

const WARNING = "chrome://global/skin/icons/warning.svg";
const INFO = "chrome://global/skin/icons/info.svg";

let firefox: FakeFirefox;
let reloaded: unknown[];

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  reloaded = [];
  Object.assign(firefox.tabs, {
    reload: (tabId: number) =>
      firefox.turns.later(() => {
        reloaded.push(tabId);
      }),
  });
  await fresh(() => import("../../../src/background/main.js"));
});

afterEach(() => {
  jest.useRealTimers();
});

const start = async (): Promise<void> => {
  firefox.runtime.onStartup.emit();
  for (let wait = 0; wait < 5; wait++) {
    await jest.advanceTimersByTimeAsync(1_000);
    await firefox.turns.quiet();
  }
};

const restore = (tabId: number, icon: string, discarded = false): void => {
  firefox.openTabs.add(tabId);
  firefox.shown.set(tabId, { favIconUrl: icon, discarded });
};

test.each([WARNING, INFO])(
  "a page with Firefox's own icon %s",
  async (icon) => {
    restore(7, icon);
    await start();
    expect(reloaded).toContain(7);
  },
);

test.each([
  "https://shop.example/favicon.ico",
  "data:image/svg+xml,warning.svg",
  "https://evil.example/chrome://global/skin/icons/warning.svg",
  "chrome://branding/content/icon32.png",
])("but not a page with another one: %s", async (icon) => {
  restore(7, icon);
  await start();
  expect(reloaded).toEqual([]);
});

test("but not a tab that is not loaded yet: it is told when it is selected", async () => {
  restore(7, WARNING, true);
  await start();
  expect(reloaded).toEqual([]);
});

test("but not a page whose failure was told after all", async () => {
  restore(7, WARNING);
  const shop = { tabId: 7, url: "https://shop.example/" };
  firefox.tellNumber(shop, NUMBER.expired);
  firefox.showErrorPage(shop);
  await start();
  expect(reloaded).toEqual([]);
});

test("and only after a start of Firefox", async () => {
  restore(7, WARNING);
  firefox.runtime.onInstalled.emit();
  await jest.advanceTimersByTimeAsync(5_000);
  await firefox.turns.quiet();
  expect(reloaded).toEqual([]);
});
