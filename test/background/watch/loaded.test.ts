// Good loads: nobody is told of one that nobody has to know of, and of every one that may end a failure or a walk.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import { parseJournal } from "../../../src/core/stored/stored.js";
import { pageState } from "../../../src/core/journal/page-state.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { connect } from "../../support/fake-network.js";
import { NUMBER, SENTENCE } from "../../support/signals.js";
import "../../support/window.js";

const SHOP = { tabId: 7, url: "https://shop.example.com/basket" };
const NEWS = { tabId: 8, url: "https://news.example.org/" };

let firefox: FakeFirefox;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  jest.spyOn(Date, "now").mockImplementation(() => (firefox.now += 5));
  firefox.openTab(7);
  firefox.openTab(8);
  await startEventPage();
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../../src/background/main.js"));
  await firefox.turns.quiet();
};

const good = async (load: typeof SHOP): Promise<void> => {
  firefox.loadPage(load);
  await firefox.turns.quiet();
};

const fail = async (load: typeof SHOP): Promise<void> => {
  firefox.failPage(load, NUMBER.unknownIssuer, SENTENCE.unknownIssuer);
  await firefox.turns.quiet();
};

/** How many listeners the end of a good load of the shop wakes. */
const told = (): number =>
  firefox.webNavigation.onDOMContentLoaded.emit({ ...SHOP, frameId: 9 }).length;
const stateOf = (tabId: number): string =>
  pageState(parseJournal(firefox.storage.session.stored["journal"]), tabId)
    .kind;

describe("a load", () => {
  test("is told to a background that has just started, which cannot know yet", async () => {
    expect(told()).toBe(1);
    await good(SHOP);
    firefox.stopEventPage();
    await startEventPage();
    expect(told()).toBe(1);
  });

  test("is not told any more once one was good and nothing is open", async () => {
    await good(SHOP);
    expect(told()).toBe(0);
  });

  test("is one write and no more than that", async () => {
    await good(SHOP);
    const set = jest.spyOn(firefox.storage.session, "set");
    await good({ ...SHOP, url: `${SHOP.url}?2` });
    expect(set).toHaveBeenCalledTimes(1);
    expect(stateOf(7)).toBe("fine");
  });

  test("ends the failure of its own address, however soon after it", async () => {
    await good(SHOP);
    await fail(SHOP);
    expect(stateOf(7)).toBe("failed");
    expect(told()).toBe(1);
    await good(SHOP);
    expect(stateOf(7)).toBe("fine");
    expect(told()).toBe(0);
  });

  test("is told for as long as any tab shows a failure", async () => {
    await fail(SHOP);
    await good(NEWS);
    expect(told()).toBe(1);
    await good(SHOP);
    expect(told()).toBe(0);
  });

  test("that ended a failure is known when the tab comes back to the page from the cache", async () => {
    await fail(SHOP);
    await good({ ...SHOP, url: NEWS.url });
    firefox.commit(SHOP);
    await firefox.turns.quiet();
    expect(stateOf(7)).toBe("fine");
  });

  test("is told when a page fails while the last good one is still looked at", async () => {
    firefox.loadPage(NEWS);
    firefox.failPage(SHOP, NUMBER.unknownIssuer, SENTENCE.unknownIssuer);
    await firefox.turns.quiet();
    expect(told()).toBe(1);
    await good(SHOP);
    expect(stateOf(7)).toBe("fine");
  });

  test("is told as long as somebody walks a guide, also in the next background", async () => {
    await fail(SHOP);
    connect(() => firefox);
    const command = { name: "mark-done", tabId: 7, about: "check-clock" };
    await firefox.browser.runtime.sendMessage(command);
    await firefox.turns.quiet();
    await good(SHOP);
    await good(NEWS);
    expect(told()).toBe(1);
    firefox.stopEventPage();
    await startEventPage();
    await good(NEWS);
    expect(told()).toBe(1);
  });
});
