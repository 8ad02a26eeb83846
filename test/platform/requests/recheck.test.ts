// A new attempt at an address: without anything of the reader's, and with the reason if Firefox gives one.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { connect, type FakeNetwork } from "../../support/fake-network.js";
import { fresh, startFirefox } from "../../support/extension.js";
import { PAGE, SENTENCE } from "../../support/signals.js";

let firefox: FakeFirefox;
let network: FakeNetwork;
let tryAgain: typeof import("../../../src/platform/requests/recheck.js").tryAgain;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  network = connect(() => firefox);
  ({ tryAgain } = await fresh(
    () => import("../../../src/platform/requests/recheck.js"),
  ));
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** The reason comes within a second of the failure, or not at all. */
const attempt = async (url = PAGE) => {
  const trying = tryAgain(url);
  await firefox.turns.quiet();
  await jest.advanceTimersByTimeAsync(1_000);
  return trying;
};

test("asks for the address once, without cookies, cache or referrer, and follows nothing", async () => {
  await attempt();
  expect(network.requests).toEqual([
    {
      url: PAGE,
      options: {
        credentials: "omit",
        cache: "no-store",
        redirect: "manual",
        referrerPolicy: "no-referrer",
        signal: expect.any(AbortSignal) as unknown,
      },
    },
  ]);
});

test("takes any answer for an answer", async () => {
  expect(await attempt()).toEqual({ kind: "answered" });
});

describe("an attempt that fails", () => {
  test("has the reason that Firefox gives for it", async () => {
    network.site = { failsWith: SENTENCE.expired };
    expect(await attempt()).toEqual({
      kind: "failed",
      sentence: SENTENCE.expired,
    });
  });

  test("has it although the address has a part behind #", async () => {
    network.site = { failsWith: SENTENCE.expired };
    expect(await attempt(`${PAGE}#top`)).toMatchObject({ kind: "failed" });
  });

  test("has it although it comes after the failure", async () => {
    network.site = { failsWith: null };
    const trying = tryAgain(PAGE);
    await firefox.turns.quiet();
    await jest.advanceTimersByTimeAsync(500);
    firefox.tellOfOwnRequest(PAGE, SENTENCE.expired);
    expect(await trying).toMatchObject({ sentence: SENTENCE.expired });
  });

  test("does not take over the reason of another request", async () => {
    network.site = { failsWith: null };
    network.meanwhile = () => {
      firefox.tellOfOwnRequest("https://other.example/", SENTENCE.expired);
      firefox.tellSentence({ tabId: 7, url: PAGE }, SENTENCE.expired);
      firefox.webRequest.onErrorOccurred.emit({
        tabId: -1,
        url: PAGE,
        originUrl: "moz-extension://another/page.html",
        error: SENTENCE.expired,
      });
    };
    expect(await attempt()).toEqual({ kind: "not-allowed" });
  });

  test("without a reason was not allowed, or there is no network", async () => {
    network.site = { failsWith: null };
    expect(await attempt()).toEqual({ kind: "not-allowed" });
    network.isOnline = false;
    expect(await attempt()).toEqual({ kind: "offline" });
  });

  test("by hanging has no answer", async () => {
    network.site = "hangs";
    expect(await attempt()).toEqual({ kind: "no-answer" });
  });
});

test.each(["answers", "hangs", { failsWith: null }] as const)(
  "listens no longer than it tries: %j",
  async (site) => {
    network.site = site;
    const { removeListener } = firefox.webRequest.onErrorOccurred;
    const removed = jest.fn(removeListener);
    Object.assign(firefox.webRequest.onErrorOccurred, {
      removeListener: removed,
    });
    await attempt();
    expect(removed).toHaveBeenCalledTimes(1);
    expect(
      firefox.webRequest.onErrorOccurred.emit({ tabId: -1, url: PAGE }),
    ).toEqual([]);
  },
);
