// Which tab a page is about: the one that its address names, or else the active one, or else none; and where addresses are opened.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

const PAGE = "moz-extension://1/pages/guide/index.html";

let firefox: FakeFirefox;
let tabs: typeof import("../../../src/platform/firefox/tabs.js");

beforeEach(async () => {
  firefox = startFirefox();
  tabs = await fresh(() => import("../../../src/platform/firefox/tabs.js"));
});

describe("the tab in question", () => {
  test("is the one that the address names", async () => {
    firefox.openTab(7);
    firefox.openTab(8);
    expect(await tabs.tabInQuestion(`${PAGE}?tabId=7`)).toBe(7);
  });

  test("is the active one where the address names none", async () => {
    firefox.openTab(7);
    firefox.openTab(8);
    expect(await tabs.tabInQuestion(PAGE)).toBe(8);
  });

  test("is none where no tab is active", async () => {
    expect(await tabs.tabInQuestion(PAGE)).toBeNull();
  });

  test.each(["9", "", "-1", "7.0", "07x", "1e1", " 7", "9".repeat(16)])(
    "is none, rather than another, where the address names '%s'",
    async (named) => {
      firefox.openTab(7);
      firefox.openTab(10);
      expect(await tabs.tabInQuestion(`${PAGE}?tabId=${named}`)).toBeNull();
    },
  );
});

describe("a private tab", () => {
  beforeEach(() => {
    firefox.openTab(7);
    firefox.shown.set(7, { windowId: 5, incognito: true });
    firefox.openTab(8);
  });
  const inPrivateWindow = (): void => {
    firefox.windows.getCurrent = () =>
      Promise.resolve({ id: 5, incognito: true });
  };

  test("is in question for pages of private windows alone", async () => {
    expect(await tabs.tabInQuestion(`${PAGE}?tabId=7`)).toBeNull();
    inPrivateWindow();
    expect(await tabs.tabInQuestion(`${PAGE}?tabId=7`)).toBe(7);
  });

  test("is told from one that is gone", async () => {
    expect(await tabs.namesOpenTab(`${PAGE}?tabId=7`)).toBe(true);
    expect(await tabs.namesOpenTab(`${PAGE}?tabId=9`)).toBe(false);
    expect(await tabs.namesOpenTab(PAGE)).toBe(false);
  });

  test("has pages about it opened in its own window, whichever is in front", async () => {
    await tabs.openPageAbout("pages/guide/index.html", 7);
    expect(firefox.opened).toMatchObject([{ openerTabId: 7, windowId: 5 }]);
  });
});

test("a page about a tab that is gone opens where the reader is", async () => {
  await tabs.openPageAbout("pages/guide/index.html", 9, "#load");
  expect(firefox.opened).toEqual([
    { url: expect.stringMatching(/tabId=9#load$/) as unknown },
  ]);
});

describe("an address", () => {
  const url = "https://shop.example/";

  test("is loaded in the tab, where that is still there", async () => {
    firefox.openTab(7);
    await tabs.loadInTab(7, url);
    expect(firefox.led).toEqual([{ tabId: 7, url }]);
    expect(firefox.opened).toEqual([]);
  });

  test.each([7, null])(
    "is loaded in a new tab without it: %p",
    async (tabId) => {
      await tabs.loadInTab(tabId, url);
      expect(firefox.opened).toEqual([{ url }]);
    },
  );

  test("of a site is opened in a tab of its own", async () => {
    firefox.openTab(7);
    await tabs.openSite(url);
    expect(firefox.opened).toEqual([{ url }]);
    expect(firefox.led).toEqual([]);
  });

  test("can be typed into a new tab", async () => {
    await tabs.openNewTab();
    expect(firefox.opened).toEqual([{}]);
  });
});
