// What the background says about a tab when a page asks, and what it draws before anybody opens the popup.
import { describe, expect, jest, test } from "@jest/globals";
import { fromHash, type Drawing } from "../../../src/ui/drawing/drawing.js";
import { SENTENCE } from "../../support/signals.js";
import {
  failShop,
  firefox,
  PICTURE,
  SHOP,
  startEventPage,
} from "../../support/event-page.js";

describe("the popup of a tab", () => {
  const drawn = async (tabId = 7): Promise<Drawing | null> => {
    await firefox.turns.quiet();
    await jest.advanceTimersByTimeAsync(1_000);
    // The bundle that draws is loaded when it is first needed.
    for (let turn = 0; turn < 200; turn++) {
      await firefox.turns.quiet();
    }
    const { popup } = firefox.toolbar.look(tabId);
    return popup === null ? null : fromHash(new URL(popup, "moz:/x").hash);
  };

  test("is drawn ahead when its page fails", async () => {
    failShop();
    const drawing = await drawn();
    expect(drawing).toMatchObject({
      title: "Firefox doesn’t recognize who issued the certificate",
      root: {
        class: "popup",
        lang: "en",
        "data-view": "diagnosis",
        "data-error-code": "SEC_ERROR_UNKNOWN_ISSUER",
        "data-category": "unknown-issuer",
        "data-ready": "true",
      },
    });
    expect(JSON.stringify(drawing?.main)).toContain('"data-step"');
  });

  test("is the page that the manifest names, with the drawing behind it", async () => {
    failShop();
    await drawn();
    expect(firefox.toolbar.look(7).popup).toMatch(
      /^\/pages\/popup\/index\.html#/,
    );
  });

  test("is left to draw itself where nothing failed", async () => {
    firefox.loadPage(SHOP);
    expect(await drawn()).toBeNull();
  });

  test("is drawn anew when more fails", async () => {
    firefox.loadPage(SHOP);
    firefox.tellSentence(PICTURE, SENTENCE.expired, "image");
    expect((await drawn())?.title).toMatch(/one part/);
    const second = { ...PICTURE, url: "https://images.example/2.png" };
    firefox.tellSentence(second, SENTENCE.expired, "image");
    expect((await drawn())?.title).toMatch(/2 parts/);
  });

  test("says what the latest of a burst of failures left", async () => {
    firefox.loadPage(SHOP);
    for (let n = 0; n < 20; n++) {
      const url = `https://images.example/${n}.png`;
      firefox.tellSentence({ tabId: 7, url }, SENTENCE.expired, "image");
    }
    expect((await drawn())?.title).toMatch(/20 parts/);
  });

  test("goes when the page loads after all", async () => {
    failShop();
    await drawn();
    firefox.loadPage(SHOP);
    expect(await drawn()).toBeNull();
  });
});

describe("a page of ours", () => {
  const ask = async (message: unknown): Promise<unknown> => {
    await firefox.turns.quiet();
    return firefox.browser.runtime.sendMessage(message);
  };

  test("is told what there is to say of a tab", async () => {
    failShop();
    expect(await ask({ name: "view", tabId: 7, about: "" })).toMatchObject({
      tone: "problem",
      errorCode: "SEC_ERROR_UNKNOWN_ISSUER",
      explanation: { category: "unknown-issuer" },
    });
    expect(await ask({ name: "view", tabId: 8, about: "" })).toMatchObject({
      explanation: null,
    });
  });

  test("is told plain data, which a message can carry", async () => {
    failShop();
    const view = await ask({ name: "view", tabId: 7, about: "" });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  test("is told of a failure that an earlier event page has seen", async () => {
    failShop();
    await firefox.turns.quiet();
    firefox.stopEventPage();
    await startEventPage();
    expect(await ask({ name: "view", tabId: 7, about: "" })).toMatchObject({
      errorCode: "SEC_ERROR_UNKNOWN_ISSUER",
    });
  });

  test.each([
    [null],
    ["view"],
    [{ name: "view" }],
    [{ name: "view", tabId: "7", about: "" }],
    [{ name: "undress", tabId: 7, about: "" }],
  ])("gets no answer to what is no question: %j", async (message) => {
    expect(await ask(message)).toBeUndefined();
  });
});
