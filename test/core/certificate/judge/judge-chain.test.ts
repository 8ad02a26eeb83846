// What is found in chains that are wrong in one way each, and that nothing is found in good ones.
import { describe, expect, test } from "@jest/globals";
import type {
  Finding,
  FindingId,
} from "../../../../src/core/certificate/judge/findings.js";
import { certificateOf } from "../../../support/certificates.js";
import {
  HOST,
  idsOf,
  intermediate,
  judge,
  leaf,
  leafOf,
  root,
} from "../../../support/judging.js";
import {
  daysFromNow,
  issueCertificate,
  newEcKey,
  newRsaKey,
} from "../../../lab/certificate.mjs";
import {
  basicConstraints,
  rawExtension,
  subjectAltName,
} from "../../../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";

describe("a good chain has no findings", () => {
  test("with and without its root, and where the root is known", () => {
    expect(judge([leaf, intermediate])).toEqual([]);
    expect(judge([leaf, intermediate, root])).toEqual([]);
    expect(judge([leaf, intermediate], { isKnownRoot: () => true })).toEqual(
      [],
    );
    expect(
      judge([leafOf({ issuer: root })], { isKnownRoot: () => true }),
    ).toEqual([]);
  });

  test("and neither has none at all", () => {
    expect(judge([])).toEqual([]);
  });
});

describe("the time", () => {
  test("expired, and which one", () => {
    const notAfter = daysFromNow(-3);
    expect(
      judge([leafOf({ notBefore: daysFromNow(-90), notAfter }), intermediate]),
    ).toEqual([
      {
        id: "expired",
        certificateIndex: 0,
        details: { notAfter: notAfter.getTime() },
      },
    ]);
    const old = issueAuthority("Old", {
      issuer: root,
      notBefore: daysFromNow(-90),
      notAfter,
    });
    expect(judge([leafOf({ issuer: old }), old])).toMatchObject([
      { id: "expired", certificateIndex: 1 },
    ]);
  });

  test("the last second still counts", () => {
    const { notAfter, notBefore } = certificateOf(leaf);
    // From the leaf: its issuer may have been made a second before.
    const at = (now: number): readonly FindingId[] =>
      idsOf(
        judge([leaf, intermediate], { now }).filter(
          ({ id, certificateIndex }) =>
            id !== "not-yet-valid" && certificateIndex === 0,
        ),
      );
    expect(at(notAfter + 999)).toEqual([]);
    expect(at(notAfter + 1_000)).toContain("expired");
    expect(judge([leaf], { now: notBefore - 1 })).toContainEqual({
      id: "not-yet-valid",
      certificateIndex: 0,
      details: { notBefore },
    });
  });

  test.each([
    ["2019-01-01", 825, 826],
    ["2020-09-01", 398, 399],
    ["2026-03-15", 200, 201],
    ["2027-03-15", 100, 101],
    ["2029-03-15", 47, 48],
    ["2016-01-01", 1_188, 1_189],
  ])("from %s on %i days are fine, and %i are too long", (from, fine, long) => {
    const judgedAfter = (days: number): readonly Finding[] => {
      const notBefore = new Date(`${from}T00:00:00Z`);
      const notAfter = new Date(
        notBefore.getTime() + days * 86_400_000 - 1_000,
      );
      const broad = {
        notBefore: new Date(0),
        notAfter: new Date("2049-01-01"),
      };
      const top = issueAuthority("Long Root", broad);
      return judge([leafOf({ issuer: top, notBefore, notAfter }), top], {
        now: notBefore.getTime(),
      });
    };
    expect(judgedAfter(fine)).toEqual([]);
    expect(judgedAfter(long)).toEqual([
      {
        id: "validity-too-long",
        certificateIndex: 0,
        details: { days: long, limit: fine },
      },
    ]);
  });
});

describe("the names", () => {
  test("another host, with its twin", () => {
    expect(
      judge([
        leafOf({ hosts: ["example.org", "mail.example.org"] }),
        intermediate,
      ]),
    ).toEqual([
      {
        id: "name-mismatch",
        certificateIndex: 0,
        details: { host: HOST, nearest: "example.org", twin: "example.org" },
      },
    ]);
  });

  test("none, though the common name would do", () => {
    const bare = issueCertificate({
      commonName: HOST,
      issuer: intermediate,
      extensions: [],
    });
    expect(judge([bare, intermediate])).toEqual([
      {
        id: "no-alternative-names",
        certificateIndex: 0,
        details: { host: HOST },
      },
    ]);
  });

  test("are not judged where the host is not known", () => {
    expect(
      judge([leafOf({ hosts: ["a.example"] }), intermediate], { host: null }),
    ).toEqual([]);
  });

  test("that the issuer may not vouch for", () => {
    const limited = issueAuthority("Limited", {
      issuer: root,
      permittedDomain: "example.com",
    });
    expect(judge([leafOf({ issuer: limited }), limited])).toEqual([
      { id: "name-constraints", certificateIndex: 1, details: { name: HOST } },
    ]);
    const allowed = issueAuthority("Allowed", {
      issuer: root,
      permittedDomain: "example.org",
    });
    expect(judge([leafOf({ issuer: allowed }), allowed])).toEqual([]);
  });

  test.each([
    ["excluded name", "a10f300d820b6578616d706c652e6f7267", "www.example.org"],
    ["excluded network", "a10c300a8708c0000200ffffff00", "192.0.2.7"],
    [
      "permitted network of another kind",
      "a00c300a87080a000000ff000000",
      "192.0.2.7",
    ],
  ])("an %s", (_, lists, name) => {
    const value = Buffer.from(lists, "hex");
    const limited = issueCertificate({
      commonName: "Limits",
      issuer: root,
      extensions: [
        basicConstraints({ cA: true }),
        rawExtension(
          "2.5.29.30",
          Buffer.concat([Buffer.from([0x30, value.length]), value]),
          true,
        ),
      ],
    });
    expect(
      judge([leafOf({ issuer: limited, hosts: [HOST, "192.0.2.7"] }), limited]),
    ).toEqual([
      { id: "name-constraints", certificateIndex: 1, details: { name } },
    ]);
  });
});

describe("the chain", () => {
  test("a self-signed certificate", () => {
    const own = issueLeaf(HOST);
    expect(idsOf(judge([own]))).toEqual(["self-signed"]);
    const ca = issueLeaf(HOST, { cA: true });
    expect(idsOf(judge([ca]))).toEqual(["self-signed"]);
  });

  test("one that another key of its own name signed, whatever the key identifiers say", () => {
    const twin = issueLeaf(HOST, { issuer: issueLeaf(HOST) });
    expect(idsOf(judge([twin]))).toContain("self-issued");
    expect(idsOf(judge([twin]))).not.toContain("self-signed");
    const own = issueCertificate({
      commonName: HOST,
      extensions: [
        subjectAltName([HOST]),
        rawExtension("2.5.29.14", Buffer.from("0404aaaaaaaa", "hex")),
        rawExtension("2.5.29.35", Buffer.from("30068004bbbbbbbb", "hex")),
      ],
    });
    expect(idsOf(judge([own]))).toEqual(["self-signed"]);
  });

  test("an intermediate that the server forgot", () => {
    const issuer = "Test Intermediate";
    expect(judge([leaf])).toEqual([
      { id: "missing-intermediate", certificateIndex: 0, details: { issuer } },
    ]);
    const fetchable = leafOf({ caIssuers: "http://ca.example.org/i.der" });
    expect(judge([fetchable], { isKnownRoot: () => false })).toMatchObject([
      { id: "missing-intermediate" },
    ]);
    expect(judge([fetchable, root])).toMatchObject([
      { id: "missing-intermediate" },
      { id: "extra-certificates" },
    ]);
  });

  test("a root that Firefox does not know, sent or not", () => {
    const isKnownRoot = (): boolean => false;
    expect(judge([leaf, intermediate, root], { isKnownRoot })).toEqual([
      {
        id: "private-root",
        certificateIndex: 2,
        details: { issuer: "Test Root" },
      },
    ]);
    expect(judge([leaf, intermediate], { isKnownRoot })).toMatchObject([
      { id: "private-root", certificateIndex: 1 },
    ]);
  });

  test("of another order behind the first", () => {
    expect(judge([leaf, root, intermediate])).toEqual([
      {
        id: "wrong-order",
        certificateIndex: 0,
        details: { isLeafMoved: false },
      },
    ]);
  });

  test("that a person turned around is put in order, and that is said", () => {
    const all = [root, intermediate, leaf];
    expect(judge(all, { order: "any" })).toEqual([
      {
        id: "wrong-order",
        certificateIndex: 2,
        details: { isLeafMoved: true },
      },
    ]);
  });

  test("that a server sent is never turned around: its first certificate is its own", () => {
    const turned = judge([intermediate, root, leaf]);
    expect(idsOf(turned)).toEqual([
      "no-alternative-names",
      "ca-as-leaf",
      "key-usage",
      "foreign-chain",
    ]);
    expect(turned.every(({ certificateIndex }) => certificateIndex === 0)).toBe(
      true,
    );
  });

  test("with certificates that do not belong, or stand there twice", () => {
    const stranger = issueAuthority("Stranger");
    expect(judge([leaf, intermediate, stranger])).toEqual([
      { id: "extra-certificates", certificateIndex: 2, details: { count: 1 } },
    ]);
    expect(judge([leaf, leaf, intermediate])).toEqual([
      { id: "extra-certificates", certificateIndex: 1, details: { count: 1 } },
    ]);
  });

  test("two CAs that vouch for each other do not lead around for ever", () => {
    const privateKey = newEcKey();
    const a = issueAuthority("A", {
      issuer: issueAuthority("B", { privateKey }),
    });
    const b = issueAuthority("B", { issuer: a, privateKey });
    expect(idsOf(judge([leafOf({ issuer: a }), a, b]))).not.toContain(
      "extra-certificates",
    );
    expect(judge([leafOf({ issuer: a }), a, b])).toEqual([]);
  });

  test("of a program that inspects connections", () => {
    const proxy = issueAuthority("Example Web Shield");
    const interceptorOf = (issuer: string): string | null =>
      issuer.includes("Web Shield") ? "Example Antivirus" : null;
    expect(
      judge([leafOf({ issuer: proxy })], { interceptorOf }),
    ).toContainEqual({
      id: "known-interceptor",
      certificateIndex: 0,
      details: { issuer: "Example Web Shield", product: "Example Antivirus" },
    });
  });
});

test("what Firefox refuses stands before what is merely odd, and the leaf before its issuers", () => {
  const findings = judge([
    leafOf({
      mustStaple: true,
      notBefore: daysFromNow(-90),
      notAfter: daysFromNow(-1),
      privateKey: newRsaKey(1_024),
    }),
    intermediate,
    issueAuthority("Stranger"),
  ]);
  expect(idsOf(findings)).toEqual([
    "expired",
    "weak-key",
    "must-staple",
    "extra-certificates",
  ]);
});
