// The address by which networks with a login give themselves away, and the clocks of servers that answer.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import { connect, type FakeNetwork } from "../../support/fake-network.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { fresh, startFirefox } from "../../support/extension.js";

const PORTAL = "http://portal.example/success.txt";

let firefox: FakeFirefox;
let network: FakeNetwork;
let probe: typeof import("../../../src/platform/requests/probe.js");

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  network = connect(() => firefox);
  probe = await fresh(() => import("../../../src/platform/requests/probe.js"));
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const ask = async (): Promise<string | null> => {
  const asking = probe.askPortal(PORTAL, "success", 12_000);
  await firefox.turns.quiet();
  await jest.advanceTimersByTimeAsync(1_000);
  return asking;
};
const says = (body: string, status = 200): void => {
  network.site = { says: () => new Response(body, { status }) };
};

describe("the portal address", () => {
  test("is asked once, without cookies, cache or referrer, and followed nowhere", async () => {
    await ask();
    expect(network.requests).toEqual([
      {
        url: PORTAL,
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

  test.each([
    ["success\n", 200, "as-expected"],
    ["success", 200, "as-expected"],
    ["success", 511, "changed"],
    ["<title>Log in</title>", 200, "changed"],
    ["successful", 200, "changed"],
    ["", 200, "changed"],
    ["x".repeat(100_000), 200, "changed"],
  ])("that says %j with %d: %s", async (body, status, answer) => {
    says(body.slice(0, 100_000), status);
    expect(await ask()).toBe(answer);
  });

  test("is not read to the end where a page without end stands in its place", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(500).fill(120));
      },
    });
    network.site = { says: () => new Response(endless) };
    expect(await ask()).toBe("changed");
    expect(pulled).toBeLessThan(10);
  });

  test("that sends elsewhere is redirected, wherever that is", async () => {
    const answer = new Response("");
    Object.defineProperty(answer, "type", { value: "opaqueredirect" });
    network.site = { says: () => answer };
    expect(await ask()).toBe("redirected");
  });

  test.each([
    ["hangs"],
    [{ failsWith: "NS_ERROR_CONNECTION_REFUSED" }],
  ] as const)("that %j gives no answer", async (site) => {
    network.site = site;
    expect(await ask()).toBe("no-answer");
  });

  test("gives no answer without a network, and tells nothing where asking is not allowed", async () => {
    network.site = { failsWith: null };
    expect(await ask()).toBeNull();
    network.isOnline = false;
    expect(await ask()).toBe("no-answer");
  });
});

describe("clocks", () => {
  const NOW = Date.UTC(2026, 10, 20, 12, 0, 10, 500);
  const answered = (differing: object = {}): void => {
    firefox.webRequest.onHeadersReceived.emit({
      tabId: -1,
      url: PORTAL,
      originUrl: "moz-extension://1b2c/_generated_background_page.html",
      timeStamp: NOW,
      responseHeaders: [
        { name: "date", value: "Fri, 20 Nov 2026 12:00:00 GMT" },
      ],
      ...differing,
    });
  };
  const stop = async (
    clocks: ReturnType<typeof probe.hearClocks>,
  ): Promise<unknown> => {
    const stopped = clocks.stop();
    await jest.advanceTimersByTimeAsync(250);
    return [...(await stopped)];
  };

  test("are heard of our own requests alone, by address", async () => {
    const clocks = probe.hearClocks();
    answered();
    answered({ url: "https://a.example/", responseHeaders: undefined });
    answered({
      url: "https://b.example/",
      originUrl: "https://page.example/",
    });
    answered({
      url: "https://c.example/",
      originUrl: "moz-extension://another/",
    });
    expect(await stop(clocks)).toEqual([[PORTAL, 10_000]]);
  });

  test("are heard a moment after the answers, and then no longer", async () => {
    const clocks = probe.hearClocks();
    const stopped = clocks.stop();
    await jest.advanceTimersByTimeAsync(100);
    answered();
    await jest.advanceTimersByTimeAsync(150);
    const heard = await stopped;
    expect(heard.size).toBe(1);
    answered({ url: "https://late.example/" });
    expect(heard.size).toBe(1);
  });
});
