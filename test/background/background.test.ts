// The whole background in a fake Firefox: what the toolbar shows, and what is remembered, as pages fail and load.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import { parseJournal } from "../../src/core/stored.js";
import type { Journal } from "../../src/core/journal/journal.js";
import type { FakeFirefox } from "../support/fake-firefox.js";
import { fresh, startFirefox } from "../support/extension.js";
import { NUMBER, SENTENCE } from "../support/signals.js";
import "../support/window.js";

const SHOP = { tabId: 7, url: "https://shop.example/basket" };
const OTHER = { tabId: 7, url: "https://other.example/" };
const PICTURE = { tabId: 7, url: "https://images.example/logo.png" };
const PLAIN = {
  text: null,
  colour: null,
  textColour: null,
  title: null,
  popup: null,
};

let firefox: FakeFirefox;

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

const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../src/background/main.js"));
};

const look = async (tabId = 7) => {
  await firefox.turns.quiet();
  return firefox.toolbar.look(tabId);
};

/** Lets the time pass in which parts are collected. */
const burst = async (): Promise<void> => {
  await firefox.turns.quiet();
  await jest.advanceTimersByTimeAsync(100);
};

const journal = async (): Promise<Journal> => {
  await firefox.turns.quiet();
  return parseJournal(firefox.storage.session.stored["journal"]);
};

const failShop = (): void => {
  firefox.failPage(SHOP, NUMBER.unknownIssuer, SENTENCE.unknownIssuer);
};

describe("the toolbar", () => {
  test("marks a page that failed, and says why", async () => {
    failShop();
    expect(await look()).toEqual({
      text: "!",
      colour: "#c50042",
      textColour: "#ffffff",
      title:
        "TLS Error Guide: Firefox found no trusted issuer behind the certificate of shop.example",
      popup: null,
    });
    expect(await look(8)).toEqual(PLAIN);
  });

  test("keeps the mark when the error page is there, which takes it away", async () => {
    firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
    expect((await look()).text).toBe("!");
    firefox.showErrorPage(SHOP);
    expect((await look()).text).toBe("!");
  });

  test("keeps the mark when Firefox takes it away only after it was set again", async () => {
    firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
    firefox.commit(SHOP);
    await firefox.turns.quiet();
    firefox.toolbar.drop(SHOP.tabId);
    firefox.drawErrorPage(SHOP);
    expect((await look()).text).toBe("!");
  });

  test("keeps the mark when the sentence comes after the error page", async () => {
    firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
    firefox.showErrorPage(SHOP);
    await firefox.turns.quiet();
    firefox.tellSentence(SHOP, SENTENCE.unknownIssuer);
    expect((await look()).text).toBe("!");
  });

  test("keeps the mark when the clock is set back before the error page is there", async () => {
    firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
    firefox.commit(SHOP);
    await firefox.turns.quiet();
    firefox.now -= 1_000;
    firefox.showErrorPage(SHOP);
    expect((await look()).text).toBe("!");
  });

  test("marks a missing network otherwise", async () => {
    firefox.failPage(
      SHOP,
      NUMBER.connectionRefused,
      "NS_ERROR_CONNECTION_REFUSED",
    );
    expect(await look()).toMatchObject({ text: "!", colour: "#5b5b66" });
  });

  test("drops the mark when the page loads after all", async () => {
    failShop();
    await firefox.turns.quiet();
    firefox.loadPage(SHOP);
    expect(await look()).toEqual(PLAIN);
  });

  test("drops the mark when another page is there", async () => {
    failShop();
    await firefox.turns.quiet();
    firefox.loadPage(OTHER);
    expect(await look()).toEqual(PLAIN);
  });

  test("stays as it is when a load is given up", async () => {
    firefox.tellNumber(SHOP, NUMBER.aborted);
    firefox.tellSentence(SHOP, "NS_BINDING_ABORTED");
    expect(await look()).toEqual(PLAIN);
    expect((await journal()).failures).toEqual([]);
  });

  test("counts the parts that failed", async () => {
    firefox.loadPage(SHOP);
    firefox.tellSentence(PICTURE, SENTENCE.expired, "image");
    expect(await look()).toMatchObject({
      text: "1",
      title: "TLS Error Guide: The page loaded, but one part of it did not",
    });
    firefox.tellSentence(
      { ...PICTURE, url: "https://images.example/2.png" },
      SENTENCE.expired,
      "image",
    );
    await burst();
    expect(await look()).toMatchObject({
      text: "2",
      title: "TLS Error Guide: The page loaded, but 2 parts of it did not",
    });
  });

  test("does not count parts that the network lacks", async () => {
    firefox.loadPage(SHOP);
    firefox.tellSentence(PICTURE, "NS_ERROR_CONNECTION_REFUSED", "image");
    expect(await look()).toEqual(PLAIN);
    expect((await journal()).failures).toHaveLength(1);
  });

  test("is not marked for a quiet attempt at https when http then works", async () => {
    const https = { tabId: 7, url: "https://old.example/" };
    firefox.tellSentence(https, SENTENCE.unknownIssuer);
    firefox.tellNumber(https, NUMBER.aborted);
    firefox.loadPage({ tabId: 7, url: "http://old.example/" });
    expect(await look()).toEqual(PLAIN);
  });

  test("gets its mark back when the tab moves to another window", async () => {
    failShop();
    await firefox.turns.quiet();
    firefox.moveTab(7);
    expect((await look()).text).toBe("!");
  });
});

describe("a tab that is closed", () => {
  test("is forgotten", async () => {
    failShop();
    await firefox.turns.quiet();
    firefox.closeTab(7);
    expect(await journal()).toEqual({ failures: [], tabs: {} });
  });

  test("stays forgotten, whatever is told of it late", async () => {
    failShop();
    await firefox.turns.quiet();
    firefox.closeTab(7);
    firefox.tellSentence(PICTURE, SENTENCE.expired, "image");
    firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
    expect(await journal()).toEqual({ failures: [], tabs: {} });
  });

  test("takes nothing of other tabs with it", async () => {
    failShop();
    firefox.failPage({ ...OTHER, tabId: 8 }, NUMBER.expired, SENTENCE.expired);
    await firefox.turns.quiet();
    firefox.closeTab(7);
    expect((await journal()).failures.map(({ tabId }) => tabId)).toEqual([8]);
    expect((await look(8)).text).toBe("!");
  });
});

describe("an event page that was stopped", () => {
  test("finds what it knew: the mark goes when the page loads", async () => {
    failShop();
    await firefox.turns.quiet();
    firefox.stopEventPage();
    await startEventPage();
    firefox.loadPage(SHOP);
    expect(await look()).toEqual(PLAIN);
    expect((await journal()).failures).toHaveLength(1);
  });

  test("between the two events of a failure makes one failure of them", async () => {
    firefox.tellSentence(SHOP, SENTENCE.unknownIssuer);
    await firefox.turns.quiet();
    firefox.stopEventPage();
    await startEventPage();
    firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
    expect((await journal()).failures).toMatchObject([
      {
        nsresult: { value: NUMBER.unknownIssuer },
        sentence: { value: SENTENCE.unknownIssuer },
      },
    ]);
  });

  test("starts anew where its memory is junk", async () => {
    firefox.stopEventPage();
    firefox.storage.session.stored = {
      journal: "junk",
      sentences: [1],
      hsts: null,
    };
    await startEventPage();
    failShop();
    expect((await look()).text).toBe("!");
  });
});

describe("a sentence in another language is learnt from a page that failed", () => {
  const GERMAN = SENTENCE.unknownIssuerInGerman;
  const partsNamed = async () =>
    (await journal()).failures
      .filter(({ type }) => type === "image")
      .map(({ error }) => error.name);

  test.each([
    ["number first", true],
    ["sentence first", false],
  ])("in both orders of its events: %s", async (_, isNumberFirst) => {
    const tell = [
      () => {
        firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
      },
      () => {
        firefox.tellSentence(SHOP, GERMAN);
      },
    ];
    firefox.beginPage(SHOP);
    for (const event of isNumberFirst ? tell : tell.toReversed()) {
      event();
    }
    firefox.showErrorPage(SHOP);
    await firefox.turns.quiet();
    firefox.loadPage(OTHER);
    firefox.tellSentence(PICTURE, GERMAN, "image");
    expect(await partsNamed()).toEqual(["SEC_ERROR_UNKNOWN_ISSUER"]);
  });

  test("and names the parts that failed before, in other tabs as well", async () => {
    firefox.loadPage({ ...OTHER, tabId: 8 });
    firefox.tellSentence({ ...PICTURE, tabId: 8 }, GERMAN, "image");
    expect(await partsNamed()).toEqual([null]);
    firefox.failPage(SHOP, NUMBER.unknownIssuer, GERMAN);
    expect(await partsNamed()).toEqual(["SEC_ERROR_UNKNOWN_ISSUER"]);
  });

  test("and known to the next event page", async () => {
    firefox.failPage(SHOP, NUMBER.unknownIssuer, GERMAN);
    await firefox.turns.quiet();
    firefox.stopEventPage();
    await startEventPage();
    firefox.tellSentence(PICTURE, GERMAN, "image");
    expect(await partsNamed()).toEqual(["SEC_ERROR_UNKNOWN_ISSUER"]);
  });

  test("but not where it was loaded twice, so that number and sentence may be of two loads", async () => {
    firefox.beginPage(SHOP);
    firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
    firefox.beginPage(SHOP);
    firefox.tellSentence(SHOP, GERMAN);
    firefox.tellSentence(PICTURE, GERMAN, "image");
    expect(await partsNamed()).toEqual([null]);
    expect(firefox.storage.session.stored["sentences"]).toBeUndefined();
  });

  test("but not from what a page's parts say", async () => {
    firefox.loadPage(SHOP);
    firefox.tellSentence(PICTURE, GERMAN, "image");
    expect(await partsNamed()).toEqual([null]);
    expect(firefox.storage.session.stored["sentences"]).toBeUndefined();
  });
});

describe("HSTS", () => {
  test.each([true, false])(
    "is known from the error page: %p",
    async (usesHsts) => {
      firefox.tellNumber(SHOP, NUMBER.unknownIssuer);
      firefox.showErrorPage(SHOP, usesHsts);
      expect((await journal()).failures).toMatchObject([
        { hsts: { value: usesHsts } },
      ]);
      expect((await look()).text).toBe("!");
    },
  );
});

describe("writing", () => {
  test("is left out for what is no failure", async () => {
    firefox.loadPage(SHOP);
    await firefox.turns.quiet();
    const writes = firefox.storage.session.writes;
    firefox.tellNumber(OTHER, NUMBER.aborted);
    firefox.tellSentence(PICTURE, "NS_BINDING_ABORTED", "image");
    await firefox.turns.quiet();
    expect(firefox.storage.session.writes).toBe(writes);
  });

  test("costs little for a page full of failing parts", async () => {
    firefox.loadPage(SHOP);
    await firefox.turns.quiet();
    const before = firefox.storage.session.writes;
    for (let n = 0; n < 50; n++) {
      failPart(n);
    }
    await burst();
    expect((await look()).text).toBe("50");
    expect(firefox.storage.session.writes - before).toBeLessThan(5);
  });

  test("and everything else that is asked of Firefox hardly grows with the parts: a thousand of them at once", async () => {
    firefox.loadPage(SHOP);
    await firefox.turns.quiet();
    const calls = countCalls();
    for (let n = 0; n < 1_000; n++) {
      failPart(n);
    }
    await burst();
    expect((await look()).text).toBe("50");
    // Badge and tooltip of the first part, then what changed with the others; the journal twice; which tabs are in front, not to be told of more.
    // Nothing is asked about a part.
    expect(calls()).toEqual({
      "action.setBadgeBackgroundColor": 1,
      "action.setBadgeText": 2,
      "action.setBadgeTextColor": 1,
      "action.setTitle": 2,
      "storage.session.set": 2,
      "tabs.query": 1,
    });
    await burst();
    await burst();
    for (let turn = 0; turn < 200; turn++) {
      await firefox.turns.quiet();
    }
    // The popup is drawn once, when the burst is over, after a look at what is around.
    expect(calls()["action.setPopup"]).toBe(1);
    const all = Object.values(calls()).reduce((sum, count) => sum + count, 0);
    expect(all).toBeLessThan(20);
  });

  test("and a badge is set at most ten times a second, the last count at the end, while parts go on failing", async () => {
    firefox.loadPage(SHOP);
    await firefox.turns.quiet();
    const calls = countCalls();
    for (let n = 0; n < 45; n++) {
      failPart(n);
      await jest.advanceTimersByTimeAsync(20);
      await firefox.turns.quiet();
    }
    await burst();
    expect((await look()).text).toBe("45");
    expect(calls()["action.setBadgeText"]).toBeLessThanOrEqual(11);
    expect(calls()["storage.session.set"]).toBeLessThanOrEqual(11);
  });

  test("comes to nothing for parts of a tab that was closed meanwhile", async () => {
    firefox.loadPage(SHOP);
    failPart(1);
    failPart(2);
    firefox.closeTab(7);
    failPart(3);
    await burst();
    expect(await journal()).toEqual({ failures: [], tabs: {} });
  });

  test("goes on for other tabs while one has so many failing parts that no more are heard of", async () => {
    firefox.loadPage(SHOP);
    await firefox.turns.quiet();
    const heard = firefox.webRequest.onErrorOccurred;
    const before = heard.count;
    for (let n = 0; n < 100; n++) {
      failPart(n);
    }
    await burst();
    await firefox.turns.quiet();
    // The tab in front is 8: it is heard of instead of all.
    expect(heard.filters()).toContainEqual({ urls: ["<all_urls>"], tabId: 8 });
    expect(heard.count).toBe(before);

    firefox.loadPage(SHOP);
    await firefox.turns.quiet();
    expect(heard.filters()).not.toContainEqual(
      expect.objectContaining({ tabId: 8 }),
    );
    expect(heard.count).toBe(before);
    failPart(1);
    await burst();
    expect((await look()).text).toBe("1");
  });

  test("goes on for the tab itself after a second", async () => {
    firefox.loadPage(SHOP);
    for (let n = 0; n < 100; n++) {
      failPart(n);
    }
    await burst();
    await firefox.turns.quiet();
    const heard = firefox.webRequest.onErrorOccurred;
    expect(heard.filters()).toContainEqual({ urls: ["<all_urls>"], tabId: 8 });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(heard.filters()).not.toContainEqual(
      expect.objectContaining({ tabId: 8 }),
    );
  });

  test("hears of each part where there are few, or many of a page before", async () => {
    firefox.loadPage(SHOP);
    const heard = firefox.webRequest.onErrorOccurred;
    for (let n = 0; n < 48; n++) {
      failPart(n);
    }
    await burst();
    firefox.loadPage({ tabId: 7, url: "https://shop.example/next" });
    for (let n = 100; n < 140; n++) {
      failPart(n);
    }
    await burst();
    await firefox.turns.quiet();
    expect((await look()).text).toBe("40");
    expect(heard.filters()).toContainEqual({ urls: ["<all_urls>"] });
  });

  const failPart = (n: number): void => {
    const url = `https://images.example/${n}.png`;
    firefox.tellSentence({ tabId: 7, url }, SENTENCE.expired, "image");
  };

  /** Counts, from now on, the calls that cross to Firefox's main process. */
  function countCalls(): () => Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    const { action, runtime, storage, tabs, webNavigation, webRequest } =
      firefox.browser;
    const apis = {
      ...{ action, runtime, tabs, webNavigation, webRequest },
      "storage.session": storage.session,
    };
    for (const [name, api] of Object.entries(apis)) {
      for (const [method, member] of Object.entries(api)) {
        if (typeof member === "function") {
          const real = member as (...args: readonly unknown[]) => unknown;
          const counted = (...args: readonly unknown[]): unknown => {
            const call = `${name}.${method}`;
            counts[call] = (counts[call] ?? 0) + 1;
            return real(...args);
          };
          Object.assign(api, { [method]: counted });
        }
      }
    }
    return () => counts;
  }
});
