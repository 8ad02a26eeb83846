// What a "good" is worth: whose, about what, and for how long.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  type CategoryId,
} from "../../../../src/core/failure/codes/categories.js";
import {
  isFreshGood,
  issuerTrust,
  provenGood,
  usableBy,
} from "../../../../src/core/certificate/kept/good.js";
import type { KeptChain } from "../../../../src/core/certificate/kept/kept-chains.js";
import { text } from "../../../../src/core/text/text.js";
import type { Good } from "../../../../src/core/certificate/revocation/revocation.js";

const NOW = 1_700_000_000_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const GOOD: Good = {
  kind: "good",
  source: "ocsp",
  at: NOW - DAY_MS,
  until: NOW + DAY_MS,
  askedAt: NOW,
};

const chain = (differing: Partial<KeptChain>): KeptChain => ({
  site: "site.example",
  host: "site.example",
  tabId: 1,
  origin: "loaded",
  anchor: "built-in",
  certificates: ["AA=="],
  at: NOW,
  isPrivate: false,
  shownIn: null,
  revocation: GOOD,
  completion: null,
  ...differing,
});

describe("an issuer", () => {
  const of = (category: CategoryId | null) =>
    issuerTrust(chain({ anchor: null }), category);

  test.each([
    "unknown-issuer",
    "self-signed",
    "interception",
    "distrusted-ca",
  ] as const)("is not trusted where Firefox objects to it: %s", (category) => {
    expect(of(category)).toBe("not-trusted");
  });

  test("is trusted where Firefox got past it, and not known else", () => {
    expect(of("ocsp")).toBe("trusted");
    expect(of("expired")).toBe("trusted");
    expect(of("protocol")).toBe("not-known");
    expect(of("network")).toBe("not-known");
    expect(of(null)).toBe("not-known");
  });

  test("is what Firefox said of a connection that loaded, whatever failed before", () => {
    for (const category of Object.keys(CATEGORIES) as CategoryId[]) {
      expect(issuerTrust(chain({}), category)).toBe("built-in");
      expect(issuerTrust(chain({ anchor: "added" }), category)).toBe("added");
      expect(issuerTrust(chain({ anchor: "exception" }), category)).toBe(
        "not-trusted",
      );
    }
  });
});

test("a good is fresh for ten minutes, and as long as it lasts itself", () => {
  expect(isFreshGood(GOOD, NOW)).toBe(true);
  expect(isFreshGood(GOOD, NOW + 9 * MINUTE_MS)).toBe(true);
  expect(isFreshGood(GOOD, NOW + 11 * MINUTE_MS)).toBe(false);
  // The clock was set back: nobody knows how long ago that was.
  expect(isFreshGood(GOOD, NOW - DAY_MS)).toBe(false);
  expect(isFreshGood({ ...GOOD, until: NOW - 1.1 * DAY_MS }, NOW)).toBe(false);
  expect(isFreshGood({ kind: "unknown", at: NOW }, NOW)).toBe(false);
  expect(isFreshGood(null, NOW)).toBe(false);
});

test.each([
  ["asked about a chain that loaded hours ago", { at: NOW - 3 * 3_600_000 }],
  ["of before the chain was loaded", { at: NOW + MINUTE_MS }],
])("a good proves nothing %s", (_, differing) => {
  expect(provenGood(chain({}), NOW)).not.toBeNull();
  expect(provenGood(chain(differing), NOW)).toBeNull();
});

test("only of a chain that has loaded without an exception a good proves anything", () => {
  expect(provenGood(chain({}), NOW)).toEqual({ good: GOOD, trust: "built-in" });
  expect(provenGood(chain({ anchor: "added" }), NOW)?.trust).toBe("added");
  for (const without of [
    { anchor: "exception" },
    { anchor: null },
    { origin: "captured" },
    { origin: "pasted" },
    { origin: "remembered" },
    { revocation: null },
    { revocation: { ...GOOD, askedAt: NOW - 60 * MINUTE_MS } },
  ] as const) {
    expect(provenGood(chain(without), NOW)).toBeNull();
  }
  expect(provenGood(null, NOW)).toBeNull();
});

describe("with something switched off, a page may be used", () => {
  const item = { ask: text("check_weakened", { host: "x" }), alarm: null };
  const alarm = text("items_revoked_ca", { host: "x" });

  test("once the CA’s fresh good stands against all of it", () => {
    expect(usableBy(chain({}), [item], NOW)).toBe("built-in");
    expect(usableBy(chain({ anchor: "added" }), [item, item], NOW)).toBe(
      "added",
    );
  });

  test.each([
    ["nothing is off", chain({}), []],
    ["the good is none", chain({ revocation: null }), [item]],
    ["it loads by an exception", chain({ anchor: "exception" }), [item]],
    ["somebody called the host revoked", chain({}), [{ ...item, alarm }]],
    ["it may have been called so", chain({}), [{ ...item, isDoubtful: true }]],
    ["a CA says nothing of what is off", chain({}), [{ ...item, ask: null }]],
    ["that is off as well", chain({}), [item, { ...item, ask: null }]],
    ["no chain is kept", null, [item]],
  ])("else by nobody: %s", (_, kept, items) => {
    expect(usableBy(kept, items, NOW)).toBeNull();
  });
});
