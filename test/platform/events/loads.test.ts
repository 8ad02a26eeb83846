// Pages that load, as Firefox reports them: what is read, what is left out, and what comes late or not at all.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Load } from "../../../src/core/evidence/seen/load.js";
import type { Upgrade } from "../../../src/core/evidence/seen/load-log.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";

const SHOP = { tabId: 7, url: "https://Shop.example:8443/basket" };

/** As Firefox 153 answers for the leaf alone (measured). */
const SECURITY = {
  state: "secure",
  certificateTransparencyStatus: "policy_compliant",
  certificates: [
    {
      subject: "CN=shop.example",
      issuer: "CN=R12,O=Let's Encrypt,C=US",
      validity: { start: 1_795_113_547_000, end: 1_802_975_947_000 },
      fingerprint: { sha1: "03:48", sha256: "DA:60" },
      serialNumber: "6A:4A",
      isBuiltInRoot: false,
      rawDER: [48, 3],
    },
  ],
  hsts: false,
};

let firefox: FakeFirefox;
let heard: Load[];
let wantsBytes: boolean;
let upgrades: Upgrade[];
let loads: typeof import("../../../src/platform/events/loads.js");

beforeEach(async () => {
  firefox = startFirefox();
  heard = [];
  upgrades = [];
  loads = await fresh(() => import("../../../src/platform/events/loads.js"));
  wantsBytes = true;
  loads.onLoad(
    (load) => heard.push(load),
    () => wantsBytes,
  );
  loads.onUpgrade((upgrade) => upgrades.push(upgrade));
});

const answered = async (
  ...how: Parameters<FakeFirefox["answerPage"]>
): Promise<Load | undefined> => {
  await loads.watchCertificates();
  firefox.answerPage(...how);
  await firefox.turns.quiet();
  return heard[0];
};

describe("a page that loads", () => {
  test("is told with host, clock, certificate and headers", async () => {
    const date = new Date(firefox.now - 3_600_000).toUTCString();
    const headers = { Date: date, "strict-transport-security": "max-age=1" };
    const load = await answered(SHOP, headers, SECURITY);
    expect(load).toMatchObject({
      url: SHOP.url,
      host: "shop.example",
      at: firefox.now,
      isPrivate: false,
      certificate: {
        issuer: "R12",
        issuerText: "CN=R12,O=Let's Encrypt,C=US",
        isBuiltInRoot: true,
        notBefore: 1_795_113_547_000,
        notAfter: 1_802_975_947_000,
        fingerprint: "DA:60",
        serial: "6A:4A",
      },
      der: [48, 3],
      exception: null,
      hsts: false,
      hstsHeader: "max-age=1",
    });
    expect(Math.abs((load?.aheadMs ?? 0) - 3_600_000)).toBeLessThan(1_000);
  });

  test.each([
    ["policy_compliant", true],
    ["policy_not_enough_scts", true],
    ["policy_not_diverse_scts", true],
    ["not_applicable", null],
    ["unknown", null],
    [undefined, null],
  ])(
    "has a built-in root where the transparency logs were looked into: %p",
    async (certificateTransparencyStatus, isBuiltInRoot) => {
      const info = { ...SECURITY, certificateTransparencyStatus };
      const load = await answered(SHOP, {}, info);
      expect(load?.certificate?.isBuiltInRoot).toBe(isBuiltInRoot);
    },
  );

  test("past an exception is told with the kind of error", async () => {
    const info = { ...SECURITY, overridableErrorCategory: "trust_error" };
    expect(await answered(SHOP, {}, info)).toMatchObject({
      exception: "trust_error",
    });
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["no certificates", { state: "secure" }],
    ["an empty list", { certificates: [] }],
    ["an empty certificate", { certificates: [{}] }],
    [
      "a certificate without times",
      { certificates: [{ ...SECURITY.certificates[0], validity: {} }] },
    ],
    [
      "bytes that are none",
      { certificates: [{ issuer: "CN=x", rawDER: ["48"] }] },
    ],
  ])(
    "is told without a certificate where Firefox tells %s",
    async (_, info) => {
      const load = await answered(SHOP, {}, info);
      expect(load).toMatchObject({
        host: "shop.example",
        certificate: null,
        der: null,
      });
    },
  );

  test("is told without a certificate where Firefox refuses to answer", async () => {
    await loads.watchCertificates();
    firefox.answerPage(SHOP);
    firefox.securityInfo = () => {
      throw new Error("Request not found");
    };
    await firefox.turns.quiet();
    expect(heard).toMatchObject([{ certificate: null }]);
  });

  test("is told without a certificate while the background has not started", async () => {
    firefox.answerPage(SHOP, {}, SECURITY);
    await firefox.turns.quiet();
    expect(heard).toMatchObject([{ certificate: null }]);
    expect(firefox.webRequest.onHeadersReceived.isBlocking).toBe(false);
  });

  test("over http is told with the clock alone, without asking", async () => {
    firefox.securityInfo = () => SECURITY;
    expect(
      await answered({ tabId: 7, url: "http://shop.example/" }, {}, SECURITY),
    ).toMatchObject({ certificate: null, hsts: null });
  });

  test("is not told where it came out of the cache", async () => {
    expect(
      await answered(SHOP, {}, SECURITY, { fromCache: true }),
    ).toBeUndefined();
  });

  test.each([
    [true, true],
    [undefined, true],
    [false, false],
  ])(
    "is private unless Firefox says that it is not: %p",
    async (incognito, isPrivate) => {
      expect(await answered(SHOP, {}, SECURITY, { incognito })).toMatchObject({
        isPrivate,
      });
    },
  );

  test.each([SHOP.url, "http://shop.example/"])(
    "is told once, by one event of Firefox's, when certificates are watched: %s",
    async (url) => {
      await answered({ tabId: 7, url }, {}, SECURITY);
      expect(heard.map((load) => load.url)).toEqual([url]);
      const again = { url, requestId: "9", timeStamp: 1, fromCache: true };
      const { onHeadersReceived } = firefox.webRequest;
      expect(onHeadersReceived.emit(again)).toHaveLength(1);
    },
  );

  test("is told while the first listener gives way to the others", async () => {
    const watching = loads.watchCertificates();
    for (let turn = 1; turn <= 5; turn++) {
      firefox.answerPage({ tabId: turn, url: `https://shop.example/${turn}` });
      await firefox.turns.later(() => undefined);
    }
    await watching;
    await firefox.turns.quiet();
    expect(heard.map((load) => load.url)).toEqual(
      [1, 2, 3, 4, 5].map((turn) => `https://shop.example/${turn}`),
    );
  });

  test("is asked for the bytes of its certificate only where somebody may want them", async () => {
    const asked: unknown[] = [];
    await loads.watchCertificates();
    for (wantsBytes of [true, false]) {
      firefox.answerPage(SHOP, {}, SECURITY);
      firefox.securityInfo = (how) => asked.push(how);
      await firefox.turns.quiet();
    }
    expect(asked).toEqual([
      { certificateChain: false, rawDER: true },
      { certificateChain: false, rawDER: false },
    ]);
  });

  test("is held up by nobody", async () => {
    await loads.watchCertificates();
    const returned = firefox.webRequest.onHeadersReceived.emit({
      ...SHOP,
      requestId: "9",
      timeStamp: 1,
    });
    expect(returned).toEqual([{}]);
    expect(firefox.webRequest.onBeforeRequest.emit(SHOP)).toEqual([undefined]);
  });
});

describe("a redirect from http to https", () => {
  const redirect = (differing: object): void => {
    firefox.webRequest.onBeforeRedirect.emit({
      tabId: 7,
      url: "http://shop.example/a",
      redirectUrl: "https://shop.example/a",
      statusCode: 0,
      incognito: false,
      timeStamp: 5,
      ...differing,
    });
  };

  test("of Firefox's own is told", () => {
    redirect({});
    expect(upgrades).toEqual([{ host: "shop.example", at: 5 }]);
  });

  test.each([
    ["the server's", { statusCode: 301 }],
    ["a private window's", { incognito: true }],
    ["one of which Firefox does not say so", { incognito: undefined }],
    [
      "another extension's to another host",
      { redirectUrl: "https://b.example/" },
    ],
    ["one that stays on http", { redirectUrl: "http://shop.example/b" }],
  ])("is not told where it is %s", (_, differing) => {
    redirect(differing);
    expect(upgrades).toEqual([]);
  });
});
