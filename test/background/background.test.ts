// The whole background in a fake Firefox: what the toolbar shows, and what is remembered, as pages fail and load.
import { describe, expect, test } from "@jest/globals";
import { NUMBER, SENTENCE } from "../support/signals.js";
import {
  burst,
  failShop,
  firefox,
  journal,
  look,
  OTHER,
  PICTURE,
  SHOP,
  startEventPage,
} from "../support/event-page.js";

const PLAIN = {
  text: null,
  colour: null,
  textColour: null,
  title: null,
  popup: null,
};

describe("the toolbar", () => {
  test("marks a page that failed, and says why", async () => {
    failShop();
    expect(await look()).toEqual({
      text: "!",
      colour: "#c50042",
      textColour: "#ffffff",
      title:
        "SSL/TLS Error Guide: Firefox doesn’t recognize who issued the certificate for shop.example",
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
      title: "SSL/TLS Error Guide: The page loaded, but one part didn’t",
    });
    firefox.tellSentence(
      { ...PICTURE, url: "https://images.example/2.png" },
      SENTENCE.expired,
      "image",
    );
    await burst();
    expect(await look()).toMatchObject({
      text: "2",
      title: "SSL/TLS Error Guide: The page loaded, but 2 parts didn’t",
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
