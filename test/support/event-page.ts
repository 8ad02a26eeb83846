// The background in a fake Firefox with two tabs, started before each test of the file that imports this.
import { afterEach, beforeEach, jest } from "@jest/globals";
import type { Journal } from "../../src/core/journal/journal.js";
import { parseJournal } from "../../src/core/stored/stored.js";
import { fresh, startFirefox } from "./extension.js";
import type { FakeFirefox } from "./fake-firefox.js";
import { NUMBER, SENTENCE } from "./signals.js";
import "./window.js";

export const SHOP = { tabId: 7, url: "https://shop.example/basket" };
export const OTHER = { tabId: 7, url: "https://other.example/" };
export const PICTURE = { tabId: 7, url: "https://images.example/logo.png" };

export let firefox: FakeFirefox;

beforeEach(async () => {
  // Only what is drawn ahead waits for a timer; everything else goes by turns.
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  firefox.openTab(7);
  firefox.openTab(8);
  await startEventPage();
});

afterEach(() => {
  jest.useRealTimers();
});

export const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../src/background/main.js"));
};

export const look = async (tabId = 7) => {
  await firefox.turns.quiet();
  return firefox.toolbar.look(tabId);
};

/** Lets the time pass during which parts are collected. */
export const burst = async (): Promise<void> => {
  await firefox.turns.quiet();
  await jest.advanceTimersByTimeAsync(100);
};

export const journal = async (): Promise<Journal> => {
  await firefox.turns.quiet();
  return parseJournal(firefox.storage.session.stored["journal"]);
};

export const failShop = (): void => {
  firefox.failPage(SHOP, NUMBER.unknownIssuer, SENTENCE.unknownIssuer);
};
