// What was asked for while Firefox asked for a permission is done when it is given, even if the popup is gone.
import { beforeEach, expect, jest, test } from "@jest/globals";
import { fresh, startFirefox } from "../support/extension.js";
import type { FakeFirefox } from "../support/fake-firefox.js";
import { NUMBER, SENTENCE } from "../support/signals.js";
import "../support/window.js";

let firefox: FakeFirefox;

beforeEach(async () => {
  firefox = startFirefox();
  jest.spyOn(Date, "now").mockImplementation(() => firefox.now);
  firefox.openTab(7);
  await fresh(() => import("../../src/background/main.js"));
  const shop = { tabId: 7, url: "https://shop.example/" };
  firefox.failPage(shop, NUMBER.expired, SENTENCE.expired);
  await firefox.turns.quiet();
});

const want = async (what: string): Promise<void> => {
  const told = { name: "want", tabId: 7, about: what };
  await firefox.browser.runtime.sendMessage(told);
  await firefox.turns.quiet();
};
const give = async (permission: string): Promise<void> => {
  firefox.helpers.allowed.add(permission);
  firefox.helpers.permissions.onAdded.emit({ permissions: [permission] });
  for (let turn = 0; turn < 100; turn++) {
    await firefox.turns.quiet();
  }
};

test("the cache is cleared", async () => {
  await want("clear-cache");
  expect(firefox.helpers.cleared).toEqual([]);
  await give("browsingData");
  expect(firefox.helpers.cleared).toEqual([{}]);
});

test("the links are made", async () => {
  await want("make-links");
  await give("bookmarks");
  expect(firefox.helpers.bookmarked.size).toBeGreaterThan(1);
});

test("but once only", async () => {
  await want("clear-cache");
  await give("browsingData");
  await give("browsingData");
  expect(firefox.helpers.cleared).toHaveLength(1);
});

test("but not for the sake of another permission", async () => {
  await want("clear-cache");
  await give("notifications");
  expect(firefox.helpers.cleared).toEqual([]);
});

test("but not long after", async () => {
  await want("clear-cache");
  firefox.now += 6 * 60_000;
  await give("browsingData");
  expect(firefox.helpers.cleared).toEqual([]);
});

test("and nothing that nobody wanted", async () => {
  await give("browsingData");
  await want("format-disk");
  await give("browsingData");
  expect(firefox.helpers.cleared).toEqual([]);
});

test("also after the event page was stopped in between", async () => {
  await want("clear-cache");
  firefox.stopEventPage();
  await fresh(() => import("../../src/background/main.js"));
  await give("browsingData");
  expect(firefox.helpers.cleared).toEqual([{}]);
});
