// Questions to a CA, asked of real servers: how they are asked, where they lead, and what is ignored.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import type { ServerResponse } from "node:http";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import {
  connectForReal,
  type RealNetwork,
} from "../../support/real-network.js";

const HOST = "www.mozilla.org";
const START = "http://ocsp.example.com/start";

let firefox: FakeFirefox;
let network: RealNetwork;
let ca: typeof import("../../../src/platform/requests/ask-ca.js");
/** What the server does at each path; anything else is answered with "hello". */
let paths: Record<string, (response: ServerResponse) => void>;

beforeEach(async () => {
  firefox = startFirefox();
  paths = {};
  network = await connectForReal(
    () => firefox,
    ({ path }, _, response) => {
      const answer = paths[path];
      if (answer === undefined) {
        response.end("hello");
      } else {
        answer(response);
      }
    },
  );
  ca = await fresh(() => import("../../../src/platform/requests/ask-ca.js"));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await network.close();
});

const ask = async ({
  address = START,
  ...differing
}: Partial<Parameters<typeof ca.askCa>[0]> = {}) =>
  ca.askCa({
    address,
    named: address,
    shown: [
      URL.canParse(address) ? new URL(address).href.replace(/#.*/, "") : "",
    ],
    failingHost: HOST,
    most: 1_000,
    request: null,
    ...differing,
  });

const leadTo =
  (location: string, status = 302) =>
  (response: ServerResponse) => {
    response.writeHead(status, { location }).end("look there");
  };
const unreachable = (because: string, status: number | null = null) => ({
  kind: "unreachable",
  because,
  status,
});
const HELLO = { kind: "answered", bytes: new Uint8Array(Buffer.from("hello")) };

/** Ten seconds pass faster here. */
function hurry(): readonly number[] {
  const wanted: number[] = [];
  const inTruth = AbortSignal.timeout.bind(AbortSignal);
  jest.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    wanted.push(ms);
    return inTruth(150);
  });
  return wanted;
}

describe("a question", () => {
  test("carries nothing of the reader's", async () => {
    expect(await ask()).toEqual(HELLO);
    expect(network.options).toEqual([
      {
        method: "GET",
        headers: {},
        body: null,
        credentials: "omit",
        cache: "no-store",
        redirect: "manual",
        referrerPolicy: "no-referrer",
        signal: expect.any(AbortSignal) as unknown,
      },
    ]);
    const [{ headers } = { headers: {} }] = network.asked;
    expect(
      Object.keys(headers).filter((name) =>
        /cookie|referer|origin|auth/.test(name),
      ),
    ).toEqual([]);
  });

  test("may be a POST with a request", async () => {
    expect(await ask({ request: Uint8Array.of(1, 2, 3) })).toEqual(HELLO);
    expect(network.asked).toMatchObject([
      {
        method: "POST",
        headers: { "content-type": "application/ocsp-request" },
        body: Buffer.of(1, 2, 3),
      },
    ]);
  });

  test("tells nobody the number of this installation, by POST as little as by GET; others' requests are left alone", async () => {
    const others: unknown[] = [];
    paths["/start"] = (response) => {
      others.push(
        ...firefox.webRequest.onBeforeSendHeaders.emit({
          url: START,
          originUrl: "https://shop.example/",
          requestHeaders: [{ name: "Origin", value: "https://shop.example" }],
        }),
      );
      response.end("hello");
    };
    await ask({ request: Uint8Array.of(1) });
    await ask();
    expect(network.asked.map(({ headers }) => headers.origin)).toEqual([
      undefined,
      undefined,
    ]);
    expect(others).toEqual([{}, {}]);
    // Nobody is held up afterwards.
    expect(firefox.webRequest.onBeforeSendHeaders.isBlocking).toBe(false);
  });

  test("does not take along what stands behind #", async () => {
    expect(await ask({ address: `${START}#secret` })).toEqual(HELLO);
    expect(network.asked[0]?.path).toBe("/start");
  });

  test.each([
    ["ldap://ocsp.example.com/", "address-scheme"],
    ["http://me@ocsp.example.com/", "address-credentials"],
    ["http://2130706433/", "address-private"],
    ["http://[::1]/", "address-private"],
    ["ocsp.example.com", "address-unreadable"],
  ])("is not asked at %s", async (address, because) => {
    expect(await ask({ address })).toEqual({ kind: "refused", because });
    expect(network.asked).toEqual([]);
  });

  test("is asked at a private address where the failing host has one", async () => {
    expect(
      await ask({
        address: "http://10.0.0.1/ocsp",
        failingHost: "192.168.0.1",
      }),
    ).toEqual(HELLO);
  });
});

describe("nobody is asked who was not shown", () => {
  const refused = { kind: "refused", because: "address-not-shown" };

  test.each<[string, Partial<Parameters<typeof ca.askCa>[0]>]>([
    ["by the certificate's own address", { shown: [] }],
    ["by a part of what was shown", { shown: [`${START}/more`] }],
    [
      "by another that begins like it",
      { named: START, address: `${START}ed`, shown: [START] },
    ],
    [
      "by another host",
      {
        named: START,
        address: "http://tracker.example.com/start",
        shown: [START],
      },
    ],
  ])("%s", async (_, question) => {
    expect(await ask(question)).toEqual(refused);
    expect(network.asked).toEqual([]);
  });

  test("but a question may stand behind an address that was", async () => {
    const address = `${START}/MFIw`;
    expect(await ask({ named: START, address, shown: [START] })).toEqual(HELLO);
    expect(network.asked.map(({ path }) => path)).toEqual(["/start/MFIw"]);
  });
});

describe("a redirect", () => {
  test("is followed where it may lead, without repeating anything else", async () => {
    paths["/start"] = leadTo("http://cdn.example.com/there");
    expect(await ask()).toEqual(HELLO);
    expect(
      network.asked.map(({ method, host, path }) => `${method} ${host}${path}`),
    ).toEqual(["GET ocsp.example.com/start", "GET cdn.example.com/there"]);
  });

  test.each([
    ["another scheme", "https://ocsp.example.com/", "redirect-scheme"],
    ["a file", "file:///etc/passwd", "redirect-scheme"],
    ["the reader's network", "http://192.168.0.1/", "redirect-private"],
    ["this machine", "http://127.1/", "redirect-private"],
    ["somebody else", "http://tracker.example.org/", "redirect-elsewhere"],
    ["nowhere", "http://", "redirect-refused"],
    [
      "a place with credentials",
      "http://a:b@ocsp.example.com/",
      "redirect-refused",
    ],
  ])("is not followed to %s", async (_, to, because) => {
    paths["/start"] = leadTo(to);
    expect(await ask()).toEqual(unreachable(because));
    expect(network.asked).toHaveLength(1);
  });

  test("is followed three times, not for ever", async () => {
    paths["/start"] = leadTo("/start");
    expect(await ask()).toEqual(unreachable("redirect-refused"));
    expect(network.asked).toHaveLength(4);
  });

  test("is not followed with a POST", async () => {
    paths["/start"] = leadTo("/there", 307);
    expect(await ask({ request: Uint8Array.of(1) })).toEqual(
      unreachable("redirect-refused"),
    );
    expect(network.asked).toHaveLength(1);
  });

  test("without a place leads nowhere", async () => {
    paths["/start"] = (response) => response.writeHead(302).end();
    expect(await ask()).toEqual(unreachable("redirect-refused"));
  });
});

describe("an answer", () => {
  test.each([404, 500, 403, 204])("with status %d is none", async (status) => {
    paths["/start"] = (response) => response.writeHead(status).end();
    expect(await ask()).toEqual(unreachable("http-status", status));
  });

  test("may be as long as it may be", async () => {
    paths["/start"] = (response) => response.end(Buffer.alloc(1_000, 7));
    expect(await ask()).toEqual({
      kind: "answered",
      bytes: new Uint8Array(1_000).fill(7),
    });
  });

  test("that says it is too long is not read", async () => {
    paths["/start"] = (response) => {
      response.writeHead(200, { "content-length": 1_001 });
      response.write("x");
    };
    expect(await ask()).toEqual(unreachable("too-large"));
  });

  test("without end is not read to its end", async () => {
    let sent = 0;
    paths["/start"] = (response) => {
      const send = () => {
        sent += 1;
        if (!response.destroyed) {
          response.write(Buffer.alloc(500), () => setTimeout(send, 1));
        }
      };
      send();
    };
    expect(await ask()).toEqual(unreachable("too-large"));
    expect(sent).toBeLessThan(1_000);
  });

  test("may be empty", async () => {
    paths["/start"] = (response) => response.end();
    expect(await ask()).toEqual({ kind: "answered", bytes: new Uint8Array() });
  });
});

describe("no answer comes", () => {
  test("from a server that hangs, for ten seconds", async () => {
    const wanted = hurry();
    paths["/start"] = () => undefined;
    expect(await ask()).toEqual(unreachable("too-slow"));
    expect(wanted).toEqual([10_000]);
  });

  test("from a server that begins and hangs", async () => {
    hurry();
    paths["/start"] = (response) => response.write("x");
    expect(await ask()).toEqual(unreachable("too-slow"));
  });

  test("from one that redirects slowly: the time is for all together", async () => {
    hurry();
    paths["/start"] = (response) => {
      setTimeout(() => {
        leadTo("/start")(response);
      }, 60);
    };
    expect(await ask()).toEqual(unreachable("too-slow"));
  });

  test("from a name that is none, or from a connection that breaks", async () => {
    expect(await ask({ address: "http://nowhere.example.com/" })).toEqual(
      unreachable("no-answer"),
    );
    paths["/start"] = (response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("x");
      setTimeout(() => response.destroy(), 20);
    };
    expect(await ask()).toEqual(unreachable("no-answer"));
  });

  test("where HTTPS-Only mode makes https of the address", async () => {
    network.isHttpsOnly = true;
    expect(await ask()).toEqual(unreachable("https-only"));
  });

  test("without a network", async () => {
    network.isOnline = false;
    expect(await ask({ address: "http://nowhere.example.com/" })).toEqual(
      unreachable("offline"),
    );
  });

  test("where Firefox lets nothing out and says nothing", async () => {
    expect(await ask({ address: "http://blocked.example.com/" })).toEqual(
      unreachable("not-allowed"),
    );
  });
});

test("what webRequest tells of others' requests is not taken for ours", async () => {
  paths["/start"] = (response) => {
    const others = {
      url: START,
      originUrl: "moz-extension://another/page.html",
      statusCode: 302,
      responseHeaders: [
        { name: "Location", value: "http://evil.example.com/" },
      ],
    };
    firefox.webRequest.onHeadersReceived.emit(others);
    firefox.webRequest.onHeadersReceived.emit({
      ...others,
      originUrl: firefox.runtime.getURL("x"),
      url: "http://other.example.com/",
    });
    leadTo("/there")(response);
  };
  expect(await ask()).toEqual(HELLO);
  expect(network.asked.map(({ path }) => path)).toEqual(["/start", "/there"]);
});

test.each(["/start", "/there"])(
  "listens no longer than it asks: %s",
  async (path) => {
    paths["/start"] = leadTo("/there");
    await ask({ address: `http://ocsp.example.com${path}` });
    const events = Object.values(firefox.webRequest).filter(
      (event) => typeof event === "object",
    );
    expect(events.flatMap((event) => event.emit({ url: START }))).toEqual([]);
  },
);
