// The whole background in a fake Firefox, while the parts of a page fail in bursts: what is written, asked and drawn stays little.
import { describe, expect, jest, test } from "@jest/globals";
import { NUMBER, SENTENCE } from "../../support/signals.js";
import {
  burst,
  firefox,
  journal,
  look,
  OTHER,
  PICTURE,
  SHOP,
} from "../../support/event-page.js";

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
    // Badge and tooltip of the first part, then what changed with the others; the journal twice; which tabs are in front, to hear no more.
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
    // The popup is drawn once, when the burst is over, after gathering what is known, and what the reader answered.
    expect(calls()["action.setPopup"]).toBe(1);
    const all = Object.values(calls()).reduce((sum, count) => sum + count, 0);
    expect(all).toBeLessThanOrEqual(21);
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
    // Instead of everything, the other tab and what belongs to none are heard.
    for (const tabId of [8, -1]) {
      expect(heard.filters()).toContainEqual({ urls: ["*://*/*"], tabId });
    }
    expect(heard.filters()).not.toContainEqual({ urls: ["*://*/*"] });
    expect(heard.count).toBe(before + 1);

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

  test("goes on for all tabs where there are too many others to hear of each", async () => {
    for (let tabId = 100; tabId < 140; tabId++) {
      firefox.openTab(tabId);
    }
    firefox.loadPage(SHOP);
    for (let n = 0; n < 100; n++) {
      failPart(n);
    }
    await burst();
    await firefox.turns.quiet();
    const { onErrorOccurred: heard } = firefox.webRequest;
    expect(heard.filters()).toContainEqual({ urls: ["*://*/*"] });
  });

  test("goes on for the tab itself after a second", async () => {
    firefox.loadPage(SHOP);
    for (let n = 0; n < 100; n++) {
      failPart(n);
    }
    await burst();
    await firefox.turns.quiet();
    const heard = firefox.webRequest.onErrorOccurred;
    expect(heard.filters()).toContainEqual({ urls: ["*://*/*"], tabId: 8 });
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
    expect(heard.filters()).toContainEqual({ urls: ["*://*/*"] });
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
