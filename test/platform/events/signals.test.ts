// Browser events in, signals out: what is reported, what is left out, and what is only sometimes there.
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Signal } from "../../../src/core/journal/journal.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

const LOAD = { tabId: 7, url: "https://shop.example/" };

let firefox: FakeFirefox;
let heard: Signal[];
let moved: number[];

beforeEach(async () => {
  firefox = startFirefox();
  heard = [];
  moved = [];
  const signals = await fresh(
    () => import("../../../src/platform/events/signals.js"),
  );
  signals.onSignal((signal) => heard.push(signal));
  signals.onTabMoved((tabId) => moved.push(tabId));
});

describe("a navigation that failed", () => {
  const tell = (error: unknown): void => {
    firefox.webNavigation.onErrorOccurred.emit({
      ...LOAD,
      frameId: 21,
      timeStamp: 5_000,
      error,
    });
  };

  test("is told with its number, frame and time", () => {
    tell("Error code 2153390067");
    expect(heard).toEqual([
      {
        kind: "navigation-failed",
        tabId: 7,
        frameId: 21,
        url: LOAD.url,
        nsresult: 2153390067,
        at: 5_000,
      },
    ]);
  });

  test.each([
    "",
    "Error code",
    "Error code ",
    "Error code abc",
    "Error code 12 or so",
    undefined,
    null,
    2153390067,
    {},
  ])("is not told where there is no number to be read: %j", (error) => {
    tell(error);
    expect(heard).toEqual([]);
  });
});

describe("a page that takes the tab", () => {
  test("is told when it commits", () => {
    firefox.commit(LOAD);
    expect(heard).toEqual([{ kind: "committed", ...LOAD, at: firefox.now }]);
  });

  test("is told when it is there", () => {
    firefox.loadPage(LOAD);
    expect(heard).toMatchObject([
      { kind: "committed" },
      { kind: "loaded", tabId: 7, at: firefox.now },
    ]);
  });

  test.each([
    "about:certerror?e=nssBadCert",
    "about:neterror?e=nssFailure2&u=https%3A//shop.example/&s=badStsCert",
    "about:httpsonlyerror?x",
    "about:blocked?e=malware",
    "about:neterror",
  ])("is not there when it is an error page: %s", (url) => {
    const details = { tabId: 7, frameId: 0, url, timeStamp: 1 };
    firefox.webNavigation.onDOMContentLoaded.emit(details);
    expect(heard).toEqual([{ kind: "error-page-shown", tabId: 7, at: 1 }]);
  });

  test.each([
    "about:blank",
    "about:config",
    "about:certificate?cert=",
    "https://about.example/about:neterror",
    "about:blockedstuff",
  ])("is there when it is any other: %s", (url) => {
    const details = { tabId: 7, frameId: 0, url, timeStamp: 1 };
    firefox.webNavigation.onDOMContentLoaded.emit(details);
    expect(heard).toHaveLength(1);
  });

  test("is not told of for frames in it", () => {
    const details = { ...LOAD, frameId: 21, timeStamp: 1 };
    firefox.webNavigation.onCommitted.emit(details);
    firefox.webNavigation.onDOMContentLoaded.emit(details);
    expect(heard).toEqual([]);
  });

  test("is not told of for a download, which completes while the error page stays", () => {
    firefox.webNavigation.onCompleted.emit({ ...LOAD, frameId: 0 });
    expect(heard).toEqual([]);
  });
});

describe("the page for certificate errors", () => {
  // Addresses as Firefox 153 writes them; only `u` and `s` matter.
  test.each([
    [
      "uses HSTS",
      "about:certerror?e=nssBadCert&u=https%3A//shop.example/%3Fa%3Db%26c%23d&c=UTF-8&s=badStsCert&d=%20",
      true,
    ],
    [
      "does not use HSTS",
      "about:certerror?e=nssBadCert&u=https%3A//shop.example/%3Fa%3Db%26c%23d&c=UTF-8&s=expertBadCert&d=%20",
      false,
    ],
    [
      "says nothing of it, so does not use HSTS",
      "about:certerror?u=https%3A//shop.example/%3Fa%3Db%26c%23d",
      false,
    ],
  ])("tells that the host %s", (_, url, hsts) => {
    const details = { tabId: 7, frameId: 0, url, timeStamp: 5_000 };
    firefox.webNavigation.onDOMContentLoaded.emit(details);
    expect(heard).toEqual([
      { kind: "error-page-shown", tabId: 7, at: 5_000 },
      {
        kind: "security-known",
        tabId: 7,
        frameId: 0,
        type: "main_frame",
        url: "https://shop.example/?a=b&c#d",
        hsts,
        at: 5_000,
      },
    ]);
  });

  test("tells nothing of a frame", () => {
    firefox.webNavigation.onDOMContentLoaded.emit({
      tabId: 7,
      frameId: 21,
      url: "about:certerror?u=https%3A//shop.example/&s=badStsCert",
      timeStamp: 1,
    });
    expect(heard).toEqual([]);
  });
});

describe("a request that failed", () => {
  const tell = (differing: object = {}): void => {
    firefox.webRequest.onErrorOccurred.emit({
      ...LOAD,
      frameId: 0,
      type: "image",
      error: "Peer’s Certificate has expired.",
      incognito: false,
      requestId: "12",
      timeStamp: 5_000,
      ...differing,
    });
  };

  test("is told with its sentence and type", () => {
    tell();
    expect(heard).toEqual([
      {
        kind: "request-failed",
        ...LOAD,
        frameId: 0,
        type: "image",
        sentence: "Peer’s Certificate has expired.",
        isPrivate: false,
        at: 5_000,
      },
    ]);
  });

  test.each([
    [true, true],
    [undefined, true],
    [false, false],
  ])(
    "counts as private unless Firefox says that it is not: incognito %p",
    (incognito, isPrivate) => {
      tell({ incognito });
      expect(heard).toMatchObject([{ isPrivate }]);
    },
  );

  test("is told without a tab where it belongs to none, and never as a page", () => {
    tell({ tabId: -1, type: "main_frame" });
    expect(heard).toEqual([]);
    tell({ tabId: -1 });
    expect(heard).toMatchObject([{ kind: "request-failed", tabId: -1 }]);
  });

  test.each([true, false])(
    "is followed by what Firefox knows of HSTS, should it ever tell: %p",
    async (hsts) => {
      firefox.securityInfo = () => ({ state: "broken", hsts });
      tell({ type: "main_frame" });
      await firefox.turns.quiet();
      expect(heard.slice(1)).toEqual([
        {
          kind: "security-known",
          ...LOAD,
          frameId: 0,
          type: "main_frame",
          hsts,
          at: 5_000,
        },
      ]);
    },
  );

  test.each([
    ["nothing", () => undefined],
    ["null", () => null],
    ["no HSTS in it", () => ({ state: "broken" })],
    ["HSTS as a text", () => ({ hsts: "true" })],
    [
      "an error",
      () => {
        throw new Error("Request not found");
      },
    ],
  ])(
    "is followed by nothing where Firefox tells %s",
    async (_, securityInfo) => {
      firefox.securityInfo = securityInfo;
      tell({ type: "main_frame" });
      await firefox.turns.quiet();
      expect(heard).toHaveLength(1);
    },
  );

  test("is not asked about where it is a part: a page may have a thousand", async () => {
    const asked = jest.spyOn(firefox.browser.webRequest, "getSecurityInfo");
    for (const type of ["image", "sub_frame", "xmlhttprequest"]) {
      tell({ type });
    }
    await firefox.turns.quiet();
    expect(heard).toHaveLength(3);
    expect(asked).not.toHaveBeenCalled();
  });
});

test("a tab that is opened and closed is told of", () => {
  firefox.openTab(7);
  firefox.closeTab(7);
  expect(heard).toMatchObject([
    { kind: "tab-opened", tabId: 7 },
    { kind: "tab-closed", tabId: 7 },
  ]);
  expect(Math.abs(Date.now() - (heard[0] as { at: number }).at)).toBeLessThan(
    60_000,
  );
});

test("a tab that moves to another window is told of", () => {
  firefox.moveTab(7);
  expect(moved).toEqual([7]);
  expect(heard).toEqual([]);
});
