// The headline and the path: the cause where it is sure, and nothing that is not known.
import { describe, expect, test } from "@jest/globals";
import { shownHost } from "../../../src/core/address/shown-host.js";
import { hostOf } from "../../../src/core/address/host-of.js";
import {
  NO_EVIDENCE,
  type Evidence,
  type ReadCertificate,
} from "../../../src/core/evidence/evidence.js";
import {
  explain,
  type Explanation,
} from "../../../src/core/explanation/explanation.js";
import { known } from "../../../src/core/fact.js";
import { failureOf, type KnownError } from "../../support/failures.js";
import { DAY, past } from "../../support/walks.js";

const LINUX = { platform: "linux", firefox: 153 } as const;
const clock = (aheadMs: number, by: "loads" | "probe" = "loads") => ({
  clock: known({ aheadMs, sources: 4, by }),
});
const RIGHT = clock(0);

const said = (
  error: KnownError,
  facts: Partial<Evidence> = {},
  url = "https://shop.example/",
): Explanation =>
  explain(
    failureOf(error, { url, at: Date.UTC(2026, 11, 1) }),
    LINUX,
    past(null, false, { ...NO_EVIDENCE, ...facts }),
  );
const headline = (...args: Parameters<typeof said>): string =>
  said(...args).headline.key;

describe("the headline", () => {
  test.each<[string, KnownError, Partial<Evidence>, string]>([
    ["hedges", "SEC_ERROR_EXPIRED_CERTIFICATE", {}, "headline_expired"],
    [
      "drops its hedge once the clock is known to be right",
      "SEC_ERROR_EXPIRED_CERTIFICATE",
      RIGHT,
      "headline_expired_sure",
    ],
    [
      "does not say of the site what is true of its issuer",
      "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
      {},
      "headline_issuer_expired",
    ],
    [
      "names a clock that is likely wrong, with a hedge where websites alone say so",
      "SEC_ERROR_EXPIRED_CERTIFICATE",
      clock(400 * DAY),
      "headline_clock_ahead_likely",
    ],
    [
      "says nothing of a clock that explains nothing",
      "SEC_ERROR_EXPIRED_CERTIFICATE",
      clock(-400 * DAY),
      "headline_expired",
    ],
  ])("%s", (_, error, facts, key) => {
    expect(headline(error, facts)).toBe(key);
  });

  test("says since when a certificate that was read has expired", () => {
    const certificate = {
      subject: "shop.example",
      issuer: "CA",
      issuerText: "CA",
      names: ["shop.example"],
      coversHost: true,
      notBefore: Date.UTC(2026, 7, 1),
      notAfter: Date.UTC(2026, 10, 28),
      isSelfSigned: false,
      lacksIntermediate: false,
      interceptor: null,
      ownIssuer: null,
      mustStaple: false,
      repeatsSerial: false,
      fingerprint: null,
      sinceGood: null,
      root: { kind: "unknown" } as unknown as ReadCertificate["root"],
    };
    const { headline: words } = said("SEC_ERROR_EXPIRED_CERTIFICATE", {
      ...RIGHT,
      certificate: known(certificate),
    });
    expect(words).toEqual({
      key: "headline_expired_since",
      args: { duration: { lasts: [{ unit: "day", count: 3 }] } },
    });
  });
});

describe("the path", () => {
  const states = (...args: Parameters<typeof said>) =>
    said(...args).path.map(({ state, caption }) => [state, caption.key]);

  test("acquits nobody of whom nothing is known", () => {
    expect(states("SEC_ERROR_UNKNOWN_ISSUER")).toEqual(
      Array(3).fill(["unknown", "path_unknown"]),
    );
  });

  test("has the culprit, and what is known of the others", () => {
    const facts = { ...RIGHT, "other-loads": known(["a.example"]) };
    expect(states("SEC_ERROR_EXPIRED_CERTIFICATE", facts)).toEqual([
      ["good", "path_clock_right"],
      ["good", "path_others_load"],
      ["culprit", "path_here"],
    ]);
    expect(
      states("SEC_ERROR_EXPIRED_CERTIFICATE", clock(400 * DAY))[0],
    ).toEqual(["culprit", "path_clock_ahead"]);
  });

  test.each([
    ["https://shop.example/", "side_site", false],
    ["https://192.168.1.1/", "path_own_device", true],
    ["https://fritz.box/", "path_own_device", true],
    ["https://wiki.corp/", "path_internal_site", false],
    ["https://localhost:8443/", "path_local_server", false],
    ["https://app.test/", "path_local_server", false],
  ])("calls the third place of %s %s", (url, name, isDevice) => {
    const [, , third] = said(
      "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
      {},
      url,
    ).path;
    expect([third.name.key, third.isDevice]).toEqual([name, isDevice]);
  });
});

test.each([
  ["https://www.example.org/", "www.", "example.org"],
  ["https://example.org/", "", "example.org"],
  ["https://a.b.example.co.jp/", "a.b.", "example.co.jp"],
  ["https://192.168.1.1/", "", "192.168.1.1"],
  ["https://[::1]/", "", "[::1]"],
  ["https://localhost/", "", "localhost"],
  ["https://日本語.example/", "", "日本語.example (xn--wgv71a119e.example)"],
])("%s is shown as %s and %s", (url, before, owner) => {
  expect(shownHost(hostOf(new URL(url).href))).toEqual({ before, owner });
});
