// The chain of one more load: of that request alone, whole where Firefox gives it, or else the leaf.
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";

const URL_ASKED = "https://shop.example/basket#top";
const ADDRESS = "https://shop.example/basket";

let firefox: FakeFirefox;
let loadedChain: typeof import("../../../src/platform/requests/loaded-chain.js").loadedChain;
let asked: unknown[];
/** What Firefox says about the connection: about the whole chain, and about the leaf alone. */
let told: { chain: unknown; leaf: unknown };

beforeEach(async () => {
  firefox = startFirefox();
  asked = [];
  told = { chain: undefined, leaf: undefined };
  const { webRequest } = firefox.browser;
  Object.assign(webRequest, {
    getSecurityInfo: (id: string, how: { certificateChain: boolean }) => {
      asked.push([id, how.certificateChain]);
      return firefox.turns.later(() =>
        how.certificateChain ? told.chain : told.leaf,
      );
    },
  });
  ({ loadedChain } = await fresh(
    () => import("../../../src/platform/requests/loaded-chain.js"),
  ));
});

afterEach(() => {
  jest.restoreAllMocks();
});

const certificates = (...ders: readonly number[][]) => ({
  certificates: ders.map((rawDER) => ({ rawDER })),
});
const answer = (requestId: string, url: string, originUrl: string): void => {
  firefox.webRequest.onHeadersReceived.emit({ requestId, url, originUrl });
};
const respond = (url = ADDRESS): void => {
  jest.spyOn(globalThis, "fetch").mockImplementation(() =>
    firefox.turns.later(() => {
      answer("9", url, "https://other.example/");
      answer("8", "https://other.example/", "moz-extension://1b2c/page.html");
      answer("1", url, "moz-extension://1b2c/page.html");
      return new Response();
    }),
  );
};

test("the whole chain is taken, of our own request to this address alone", async () => {
  told.chain = certificates([1, 2], [3]);
  respond();
  expect(await loadedChain(URL_ASKED)).toEqual({
    certificates: ["AQI=", "Aw=="],
    anchor: null,
  });
  expect(asked).toEqual([
    ["1", true],
    ["1", false],
  ]);
});

test("of a connection that an exception lets through there is the leaf alone", async () => {
  told = { chain: certificates(), leaf: certificates([4]) };
  respond();
  expect(await loadedChain(URL_ASKED)).toEqual({
    certificates: ["BA=="],
    anchor: null,
  });
});

test.each([
  ["built-in", { isBuiltInRoot: true }, {}],
  ["added", { isBuiltInRoot: false }, {}],
  [
    "exception",
    { isBuiltInRoot: true },
    { overridableErrorCategory: "trust-error" },
  ],
] as const)("its root is told: %s", async (anchor, root, more) => {
  told.chain = {
    certificates: [
      { rawDER: [1], isBuiltInRoot: true },
      { rawDER: [3], ...root },
    ],
  };
  told.leaf = { ...certificates([1]), ...more };
  respond();
  expect(await loadedChain(URL_ASKED)).toMatchObject({ anchor });
});

test.each([undefined, null, 1, {}, { certificates: "x" }, certificates()])(
  "there is none where Firefox tells nothing that can be understood (%#)",
  async (info) => {
    told = { chain: info, leaf: info };
    respond();
    expect(await loadedChain(URL_ASKED)).toBeNull();
  },
);

test("there is none where the address does not load, and nobody listens afterwards", async () => {
  jest
    .spyOn(globalThis, "fetch")
    .mockRejectedValue(new DOMException("", "TimeoutError"));
  expect(await loadedChain(URL_ASKED)).toBeNull();
  expect(firefox.webRequest.onHeadersReceived.isBlocking).toBe(false);
});
