// What is kept of chains: one for each site and kind of window, never too much, and nothing that cannot be understood.
import { describe, expect, test } from "@jest/globals";
import { keepChain } from "../../../../src/core/certificate/kept/keep-chain.js";
import {
  chainOf,
  chainShownIn,
  forgetPrivateChains,
  MAX_CHAINS,
  parseChains,
  type KeptChain,
  type KeptChains,
} from "../../../../src/core/certificate/kept/kept-chains.js";
import { toBase64 } from "../../../../src/core/certificate/der/base64.js";
import { show } from "../../../../src/reader/show.js";
import { goodChain } from "../../../support/certificates.js";

const { leaf } = goodChain("shop.example");

/** The head of a certificate, and how much more. */
const certificate = (length = 0): string =>
  Buffer.concat([
    Buffer.from("30840fffffff300aa00302010202010130020101", "hex"),
    Buffer.alloc(length),
  ]).toString("base64");
const chain = (differing: Partial<KeptChain> = {}): KeptChain => ({
  site: "shop.example",
  host: "shop.example",
  tabId: 7,
  origin: "captured",
  certificates: [certificate()],
  at: 1_000,
  isPrivate: false,
  shownIn: null,
  anchor: null,
  revocation: null,
  completion: null,
  ...differing,
});
const sites = (chains: KeptChains): string[] => chains.map(({ site }) => site);

describe("keeping a chain", () => {
  test("puts it first, in the place of an older one of its site", () => {
    const other = chain({ site: "other.example" });
    const chains = keepChain(keepChain([], chain()), other);
    const newer = chain({ at: 2_000 });
    expect(keepChain(chains, newer)).toEqual([newer, other]);
  });

  test("leaves what private windows know of the site beside what the others know", () => {
    const secret = chain({ isPrivate: true, at: 2_000 });
    const chains = keepChain([chain()], secret);
    expect(chainOf(chains, "shop.example", true)).toBe(secret);
    expect(chainOf(chains, "shop.example", false)?.at).toBe(1_000);
  });

  test("drops the oldest where there are too many", () => {
    let chains: KeptChains = [];
    for (let i = 0; i <= MAX_CHAINS; i++) {
      chains = keepChain(chains, chain({ site: `${i}.example` }));
    }
    expect(chains).toHaveLength(MAX_CHAINS);
    expect(sites(chains)).not.toContain("0.example");
  });

  test("drops the oldest where they are too large, what was fetched included", () => {
    const large = (site: string) =>
      chain({
        site,
        certificates: [certificate(750_000)],
        completion: {
          kind: "completed",
          because: null,
          bundle: "x".repeat(500_000),
          fetched: ["x".repeat(500_000)],
        },
      });
    const chains = ["a", "b", "c"].reduce<KeptChains>(
      (all, site) => keepChain(all, large(site)),
      [],
    );
    expect(sites(chains)).toEqual(["c", "b"]);
  });
});

test("the chain in a tab of Firefox's own is found by that tab", () => {
  const shown = chain({ shownIn: 9 });
  expect(chainShownIn([chain({ site: "a" }), shown], 9)).toBe(shown);
  expect(chainShownIn([shown], 8)).toBeNull();
});

test("what was read for a private tab goes with it, and nothing else does", () => {
  const secret = chain({ isPrivate: true });
  const chains = [secret, chain(), chain({ isPrivate: true, tabId: 8 })];
  expect(forgetPrivateChains(chains, 7)).toEqual(chains.slice(1));
  // Nothing to forget: nothing to write.
  expect(forgetPrivateChains(chains, 99)).toBe(chains);
});

describe("what was stored", () => {
  test.each(["nothing-missing", "completed", "further", "incomplete"] as const)(
    "comes back as it was: %s",
    (kind) => {
      const chains = [
        chain({
          shownIn: 4,
          completion: {
            kind,
            because: null,
            bundle: "PEM",
            fetched: ["MIIC"],
          },
        }),
      ];
      const stored: unknown = JSON.parse(JSON.stringify(chains));
      expect(parseChains(stored)).toEqual(chains);
    },
  );

  test.each([
    null,
    undefined,
    "chains",
    {},
    [null, 1, "x", []],
    [{ ...chain(), certificates: "MIIB" }],
    [{ ...chain(), certificates: [1] }],
    [{ ...chain(), origin: "stolen" }],
    [{ ...chain(), site: 1 }],
    [{ ...chain(), tabId: 1.5 }],
    [{ ...chain(), at: "1" }],
    [{ ...chain(), isPrivate: "no" }],
    [{ ...chain(), shownIn: "4" }],
    [{ ...chain(), revocation: "good" }],
    [{ ...chain(), completion: { kind: "completed" } }],
    [{ ...chain(), completion: 1 }],
  ])("is empty where it cannot be understood (%#)", (stored) => {
    expect(parseChains(stored)).toEqual([]);
  });

  test("can be shown, whatever stood there", async () => {
    const whole: Readonly<Record<string, unknown>> = {
      ...chain({
        certificates: [toBase64(new Uint8Array(leaf.der))],
        completion: {
          kind: "completed",
          because: null,
          bundle: "PEM",
          fetched: ["MIIC"],
        },
        revocation: {
          kind: "good",
          source: "ocsp",
          at: 1,
          until: 2,
          askedAt: 3,
        },
      }),
    };
    const revocations = ["revoked", "unknown", "unreachable", "unchecked"].map(
      (kind) => ({ ...whole, revocation: { kind } }),
    );
    let shown = 0;
    for (const stored of [whole, ...revocations, ...spoilt(whole)]) {
      for (const kept of parseChains([stored])) {
        shown += 1;
        await show({
          ...{ failure: null, loads: null, items: [], access: "none" },
          ...{ kept, trouble: null, now: 4, remembered: null, language: "en" },
          firefox: { major: null, builtAt: null },
        });
      }
    }
    expect(shown).toBeGreaterThan(5);
  });

  test("is no more than can be kept", () => {
    const stored = Array.from({ length: 100 }, () => chain());
    expect(parseChains(stored)).toHaveLength(MAX_CHAINS);
  });
});

/** Copies, each with one part (or a part of a part) that is something else. */
function spoilt(
  whole: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(whole).flatMap(([name, value]) => [
    ...JUNK.map((junk) => ({ ...whole, [name]: junk })),
    ...(typeof value === "object" && value !== null && !Array.isArray(value)
      ? spoilt(value as Readonly<Record<string, unknown>>).map((inner) => ({
          ...whole,
          [name]: inner,
        }))
      : []),
  ]);
}

const JUNK = [undefined, null, 1e300, -1, NaN, "", "x", [], [1], {}, true];
