// The headline of the certificate page is the worst that is known, and never calls good what anybody refused.
import { describe, expect, test } from "@jest/globals";
import type { ChainView } from "../../../../src/core/view/certificate/chain-view.js";
import type { KeptChain } from "../../../../src/core/certificate/kept/kept-chains.js";
import { issueLeaf } from "../../../lab/pki.mjs";
import { bytesOf } from "../../../support/certificates.js";
import { inEnglish } from "../../../support/english.js";
import { failing, kept, sent, show } from "../../../support/show-chain.js";
import {
  HOST,
  intermediate,
  leaf,
  leafOf,
  NOW,
  root,
} from "../../../support/judging.js";

const DAY = 86_400_000;
const expired = leafOf({
  notBefore: new Date(NOW - 90 * DAY),
  notAfter: new Date(NOW - DAY),
});
const said = ({ verdict }: ChainView): readonly [string, string] => [
  verdict.tone,
  verdict.title.key,
];
const revoked: Partial<KeptChain> = {
  revocation: {
    kind: "revoked",
    since: NOW,
    reason: "key-compromise",
    source: "ocsp",
  },
};

describe("the verdict", () => {
  test("is that nothing is wrong where nothing is, with its limits", () => {
    const view = show({ failure: null });
    expect(said(view)).toEqual(["plain", "chain_verdict_none"]);
    expect(view.verdict.meaning).toEqual([view.findingsNote]);
  });

  test("never calls a certificate good that Firefox refuses", () => {
    for (const error of [
      "SEC_ERROR_UNKNOWN_ISSUER",
      "MOZILLA_PKIX_ERROR_MITM_DETECTED",
      "SEC_ERROR_BAD_DER",
      "MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE",
    ]) {
      const view = show({ failure: failing(error) });
      expect([error, said(view)[1]]).not.toContain("chain_verdict_none");
    }
    expect(
      said(show({ failure: failing("SEC_ERROR_OCSP_OLD_RESPONSE") })),
    ).toEqual(["plain", "chain_verdict_none"]);
  });

  test("is that it is revoked, whoever says so, before anything else", () => {
    const byCa = show({
      sent: sent(expired, intermediate),
      kept: kept(revoked),
    });
    expect(said(byCa)).toEqual(["stop", "chain_verdict_revoked"]);
    expect(byCa.certificates[0]).toMatchObject({
      isWrong: true,
      stamp: { key: "chain_stamp_revoked" },
    });
    const byFirefox = show({
      failure: failing("SEC_ERROR_REVOKED_CERTIFICATE"),
      sent: sent(expired, intermediate),
      kept: kept({
        revocation: {
          kind: "good",
          source: "ocsp",
          at: NOW,
          until: NOW + DAY,
          askedAt: NOW,
        },
      }),
    });
    expect(said(byFirefox)).toEqual([
      "stop",
      "chain_verdict_revoked_by_firefox",
    ]);
  });

  test("is the worst finding, which is not told a second time, with who can repair it", () => {
    const { verdict, findings } = show({ sent: sent(expired, intermediate) });
    expect(verdict).toMatchObject({
      tone: "problem",
      title: { key: "finding_expired_title" },
      who: { key: "chain_verdict_who" },
      finding: { id: "expired", certificateIndex: 0 },
    });
    expect(findings[0]).toEqual(verdict.finding);
    expect(verdict.who && inEnglish(verdict.who)).toBe(
      "Who can fix this: The site’s owner (RFC 5280 §4.1.2.5).",
    );
  });

  test("blames nobody where this device's clock may be wrong", () => {
    const { verdict } = show({
      sent: sent(
        leafOf({
          notBefore: new Date(NOW + DAY),
          notAfter: new Date(NOW + 9 * DAY),
        }),
        intermediate,
      ),
    });
    expect(verdict.title.key).toBe("finding_not_yet_valid_title");
    expect(verdict.who).toBeNull();
  });

  test("is that of its root, where Firefox has no such root", () => {
    const own = { kind: "own", name: "Box", borrows: false } as const;
    const view = show({ failure: null, root: own });
    expect(said(view)).toEqual(["problem", "root_own"]);
  });

  test("is none for a certificate of former times, and for what cannot be read", () => {
    const before = show({
      sent: sent(expired, intermediate),
      kept: kept({ origin: "remembered" }),
    });
    expect(said(before)).toEqual(["plain", "chain_title"]);
    const spoilt = show({ sent: sent(bytesOf(leaf).slice(0, 200)) });
    expect(said(spoilt)).toEqual(["problem", "chain_unreadable_title"]);
  });
});

describe("the cards", () => {
  const wrong = ({ certificates }: ChainView) =>
    certificates.filter(({ isWrong }) => isWrong).map(({ role }) => role);
  const marks = ({ certificates }: ChainView) =>
    certificates.map(({ facts }) => facts.map(({ mark }) => mark).join(" "));
  const joints = ({ certificates }: ChainView) =>
    certificates.map(({ joint }) => joint);

  test("of a chain that lacks one show only the missing one as wrong", () => {
    const view = show({
      failure: failing("SEC_ERROR_UNKNOWN_ISSUER"),
      sent: sent(leafOf({ caIssuers: "http://ca.example.com/issuer.cer" })),
    });
    expect(wrong(view)).toEqual(["missing"]);
    expect(joints(view)).toEqual(["broken", "open"]);
    expect(view.certificates[1]).toMatchObject({
      stamp: { key: "chain_stamp_not_sent" },
      facts: [{ mark: "no" }, { mark: "open" }],
    });
    expect(view.top).toMatchObject({
      name: null,
      facts: [{ said: { key: "chain_fact_after_gap" } }],
    });
  });

  test("of an expired leaf show only the leaf as wrong, and why", () => {
    const view = show({ sent: sent(expired, intermediate, root) });
    expect(wrong(view)).toEqual(["leaf"]);
    expect(marks(view)[0]?.startsWith("no")).toBe(true);
    expect(joints(view)).toEqual(["holds", "holds", null]);
    expect(view.top).toBeNull();
  });

  test("say at most three things each, what is wrong first", () => {
    const view = show({
      sent: sent(
        issueLeaf("elsewhere.example", {
          issuer: intermediate,
          notBefore: new Date(NOW - 90 * DAY),
          notAfter: new Date(NOW - DAY),
        }),
        intermediate,
      ),
      kept: kept(revoked),
    });
    expect(marks(view)[0]).toBe("no no no");
    expect(view.certificates.every(({ facts }) => facts.length <= 3)).toBe(
      true,
    );
  });

  test("call a certificate's word unknown until its CA was asked", () => {
    const [first] = show({ failure: null }).certificates;
    expect(first?.name).toBe(HOST);
    expect(first?.facts.map(({ said: { key } }) => key)).toEqual([
      "chain_fact_name_matches",
      "validity_ends_in",
      "chain_fact_maybe_revoked",
    ]);
  });

  test("show the root that Firefox does not know as wrong, not the CA that it signed", () => {
    const view = show({
      failure: failing("SEC_ERROR_UNKNOWN_ISSUER"),
      sent: sent(leaf, intermediate),
    });
    expect(view.findings.map(({ id }) => id)).toEqual(["private-root"]);
    expect(wrong(view)).toEqual([]);
    expect(view.top).toMatchObject({ name: "Test Root", isWrong: true });
  });
});
