// Pages that load, through the whole background: what is kept of them, and what a failure's facts then say.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import { parseLoadLog } from "../../../src/core/evidence/seen/load-log.js";
import type { Evidence } from "../../../src/core/evidence/evidence.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { failureOf } from "../../support/failures.js";
import "../../support/window.js";

const NEWS = { tabId: 7, url: "https://news.example.org/" };
const HOUR = 3_600_000;

const SECURITY = {
  state: "secure",
  certificateTransparencyStatus: "not_applicable",
  certificates: [
    {
      issuer: "CN=Avast Web/Mail Shield Root,O=Avast Web/Mail Shield",
      validity: { start: 1_795_113_547_000, end: 1_802_975_947_000 },
      fingerprint: { sha256: "DA:60" },
      serialNumber: "6A:4A",
      isBuiltInRoot: false,
      rawDER: [48, 3],
    },
  ],
  hsts: false,
};

/** For a built-in root: Firefox looks into the transparency logs. */
const PUBLIC = {
  ...SECURITY,
  certificateTransparencyStatus: "policy_compliant",
  certificates: [
    { ...SECURITY.certificates[0], issuer: "CN=R12,O=Let's Encrypt,C=US" },
  ],
};

let firefox: FakeFirefox;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "Date"] });
  firefox = startFirefox();
  firefox.openTab(7);
  await startEventPage();
});

afterEach(() => {
  jest.useRealTimers();
});

const startEventPage = async (): Promise<void> => {
  await fresh(() => import("../../../src/background/main.js"));
  await firefox.turns.quiet();
};

const load = async (
  ...how: Parameters<FakeFirefox["answerPage"]>
): Promise<void> => {
  firefox.answerPage(...how);
  await firefox.turns.quiet();
};

const stored = () => firefox.storage.session.stored;
const logged = () => parseLoadLog(stored()["loads"]);
const dateAgo = (ms: number): string =>
  new Date(firefox.now - ms).toUTCString();

describe("a page that loads", () => {
  test("is kept with clock and certificate", async () => {
    await load(NEWS, { date: dateAgo(HOUR) }, SECURITY);
    expect(logged().loads).toMatchObject([
      {
        host: "news.example.org",
        certificate: {
          fingerprint: "DA:60",
          issuer: "Avast Web/Mail Shield Root",
        },
      },
    ]);
    expect(JSON.stringify(stored()["loads"])).not.toContain("48,3");
  });

  test("leaves nothing behind where its window is private", async () => {
    await load(NEWS, { "strict-transport-security": "max-age=9" }, SECURITY, {
      incognito: true,
    });
    expect(stored()).toEqual({});
    expect(firefox.storage.local.stored).toEqual({});
  });

  test("costs no write where it is loaded again at once", async () => {
    await load(NEWS, { date: dateAgo(0) }, SECURITY);
    const { writes } = firefox.storage.session;
    await load(NEWS, { date: dateAgo(0) }, SECURITY);
    expect(firefox.storage.session.writes).toBe(writes);
  });

  test("is found by the next event page, and added to", async () => {
    await load(NEWS, {}, SECURITY);
    firefox.stopEventPage();
    expect(firefox.webRequest.onHeadersReceived.isBlocking).toBe(false);
    await startEventPage();
    await load({ tabId: 7, url: "https://bank.example.org/" }, {}, SECURITY);
    expect(logged().loads.map(({ host }) => host)).toEqual([
      "news.example.org",
      "bank.example.org",
    ]);
  });

  test("is no reason to stumble where junk was kept", async () => {
    firefox.stopEventPage();
    firefox.storage.session.stored = { loads: [[]], hsts: 7 };
    await startEventPage();
    await load(NEWS, {}, SECURITY);
    expect(logged().loads).toHaveLength(1);
  });
});

describe("a host that asks for HSTS", () => {
  const ASKS = { "Strict-Transport-Security": "max-age=9" };

  test("is remembered", async () => {
    await load(NEWS, ASKS, SECURITY);
    expect(stored()["hsts"]).toEqual({ "news.example.org": false });
  });

  test.each([
    ["over http", { ...NEWS, url: "http://news.example.org/" }, SECURITY],
    [
      "past an exception",
      NEWS,
      { ...SECURITY, overridableErrorCategory: "trust_error" },
    ],
  ])("is not heard %s", async (_, page, security) => {
    await load(page, ASKS, security);
    expect(stored()["hsts"]).toBeUndefined();
  });
});

describe("the evidence", () => {
  const evidence = async (): Promise<Evidence> => {
    const { gather } = await import("../../../src/background/answer/gather.js");
    const gathered = gather();
    await firefox.turns.quiet();
    return (await gathered)(
      failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
        url: "https://shop.example.com/",
        at: firefox.now,
      }),
    );
  };

  test("has what loads told, and what Firefox knows", async () => {
    firefox.around.portal = "locked_portal";
    firefox.helpers.allowed.add("proxy").add("management");
    await load(NEWS, { date: dateAgo(HOUR) }, PUBLIC);
    // Sites under one of the reader's own roots, and mere redirects, say nothing about the time.
    const [read, sends] = ["https://mail.example.net/", "https://ads.net/"];
    await load({ tabId: 7, url: read }, { date: dateAgo(0) }, SECURITY);
    const to = { statusCode: 302 };
    await load({ tabId: 7, url: sends }, { date: dateAgo(0) }, PUBLIC, to);
    const facts = await evidence();
    expect(facts).toMatchObject({
      "other-loads": {
        value: ["ads.net", "mail.example.net", "news.example.org"],
      },
      "local-roots": { value: { hosts: 1, interceptor: { name: "Avast" } } },
      "captive-portal": { value: "locked" },
      proxy: { value: { kind: "system", byExtension: false } },
      extensions: { value: [] },
      firefox: { value: { major: 153, builtAt: Date.UTC(2026, 10, 3) } },
      online: { value: true },
      clock: { value: { sources: 1, by: "loads" } },
    });
    const { clock } = facts;
    expect(clock.known && Math.abs(clock.value.aheadMs - HOUR)).toBeLessThan(
      2_000,
    );
  });

  test("has an upgrade of Firefox's own", async () => {
    firefox.webRequest.onBeforeRedirect.emit({
      url: "http://shop.example.com/",
      redirectUrl: "https://shop.example.com/",
      statusCode: 0,
      incognito: false,
      timeStamp: firefox.now,
    });
    await firefox.turns.quiet();
    expect((await evidence()).upgrade).toEqual({ known: true, value: true });
  });

  test("is there where Firefox refuses all that it may refuse", async () => {
    firefox.about.browser = null;
    firefox.about.platform = null;
    firefox.around.proxySettings = null;
    firefox.helpers.allowed.add("proxy");
    firefox.storage.local.refuses = "get";
    const silence = jest.spyOn(console, "error").mockReturnValue();
    const facts = await evidence();
    silence.mockRestore();
    expect(facts.proxy).toEqual({ known: false, because: "failed" });
    expect(facts.firefox).toEqual({ known: false, because: "not-told" });
    expect(facts.address).toMatchObject({ known: true });
  });
});
