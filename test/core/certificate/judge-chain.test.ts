// What is found in chains that are wrong in one way each, and that nothing is found in good ones.
import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { KeyUsageFlags } from "@peculiar/asn1-x509";
import type { Case } from "../../../src/core/certificate/case.js";
import type {
  Finding,
  FindingId,
} from "../../../src/core/certificate/findings.js";
import { FINDINGS } from "../../../src/core/certificate/findings.js";
import { judgeChain } from "../../../src/core/certificate/judge-chain.js";
import { readCertificate } from "../../../src/core/certificate/read-certificate.js";
import {
  bytesOf,
  certificateOf,
  goodChain,
} from "../../support/certificates.js";
import {
  daysFromNow,
  issueCertificate,
  newRsaKey,
  type Issued,
} from "../../lab/certificate.mjs";
import {
  basicConstraints,
  keyUsage,
  rawExtension,
  subjectAltName,
} from "../../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../../lab/pki.mjs";

const HOST = "www.example.org";
const NOW = Date.now();
const { root, intermediate, leaf } = goodChain(HOST);
type Extra = Partial<Omit<Case, "certificates">>;

const judge = (
  certificates: readonly Issued[],
  extra: Extra = {},
): readonly Finding[] =>
  judgeChain({
    certificates: certificates.map((each) => certificateOf(each)),
    host: HOST,
    now: NOW,
    interceptorOf: () => null,
    ...extra,
  });

const idsOf = (findings: readonly Finding[]): readonly FindingId[] =>
  findings.map(({ id }) => id);
const leafOf = (options: Parameters<typeof issueLeaf>[1]): Issued =>
  issueLeaf(HOST, { issuer: intermediate, ...options });

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
    const at = (now: number): readonly FindingId[] =>
      idsOf(judge([leaf, intermediate], { now })).filter(
        (id) => id !== "not-yet-valid",
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

  test("one that another key of its own name signed", () => {
    const twin = issueCertificate({
      commonName: HOST,
      extensions: [
        subjectAltName([HOST]),
        rawExtension("2.5.29.14", Buffer.from("0404aaaaaaaa", "hex")),
        rawExtension("2.5.29.35", Buffer.from("30068004bbbbbbbb", "hex")),
      ],
    });
    expect(idsOf(judge([twin]))).toContain("self-issued");
    expect(idsOf(judge([twin]))).not.toContain("self-signed");
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

  test("of another order, wherever the leaf stands", () => {
    expect(judge([root, intermediate, leaf])).toEqual([
      { id: "wrong-order", certificateIndex: 2, details: {} },
    ]);
    expect(judge([leaf, root, intermediate])).toEqual([
      { id: "wrong-order", certificateIndex: 0, details: {} },
    ]);
  });

  test("with certificates that do not belong, or stand there twice", () => {
    const stranger = issueAuthority("Stranger");
    expect(judge([leaf, intermediate, stranger])).toEqual([
      { id: "extra-certificates", certificateIndex: 2, details: { count: 1 } },
    ]);
    expect(judge([leaf, leaf, intermediate])).toMatchObject([
      { id: "wrong-order" },
      { id: "extra-certificates", certificateIndex: 1 },
    ]);
  });

  test("two CAs that vouch for each other do not lead around for ever", () => {
    const a = issueAuthority("A", { issuer: issueAuthority("B") });
    const b = issueAuthority("B", { issuer: a });
    expect(idsOf(judge([leafOf({ issuer: a }), a, b]))).not.toContain(
      "extra-certificates",
    );
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

describe("the roles", () => {
  test.each<[string, FindingId, readonly Issued[]]>([
    [
      "a CA's certificate as a site's",
      "ca-as-leaf",
      [leafOf({ cA: true }), intermediate],
    ],
    [
      "a key that may not sign",
      "key-usage",
      [leafOf({ keyUsageFlags: KeyUsageFlags.keyEncipherment }), intermediate],
    ],
    [
      "a certificate for mail",
      "extended-key-usage",
      [leafOf({ purpose: "1.3.6.1.5.5.7.3.4" }), intermediate],
    ],
    [
      "a certificate for any purpose",
      "extended-key-usage",
      [leafOf({ purpose: "2.5.29.37.0" }), intermediate],
    ],
    [
      "must-staple",
      "must-staple",
      [leafOf({ mustStaple: true }), intermediate],
    ],
  ])("of the leaf: %s", (_, id, certificates) => {
    expect(judge(certificates)).toMatchObject([{ id, certificateIndex: 0 }]);
  });

  test.each<[string, FindingId, Issued]>([
    [
      "no CA",
      "not-a-ca",
      issueLeaf("ca.example.org", {
        issuer: root,
        keyUsageFlags:
          KeyUsageFlags.keyCertSign | KeyUsageFlags.digitalSignature,
      }),
    ],
    [
      "a CA that may not sign certificates",
      "key-usage",
      issueCertificate({
        commonName: "Signs Lists",
        issuer: root,
        extensions: [
          basicConstraints({ cA: true }),
          keyUsage(KeyUsageFlags.cRLSign),
        ],
      }),
    ],
    [
      "a CA for mail only",
      "extended-key-usage",
      issueCertificate({
        commonName: "Mail CA",
        issuer: root,
        extensions: [
          basicConstraints({ cA: true }),
          rawExtension(
            "2.5.29.37",
            Buffer.from("300a06082b06010505070304", "hex"),
          ),
        ],
      }),
    ],
  ])("of the issuer: %s", (_, id, issuer) => {
    expect(judge([leafOf({ issuer }), issuer, root])).toMatchObject([
      { id, certificateIndex: 1 },
    ]);
  });

  test("more CAs in a row than one allowed", () => {
    const top = issueAuthority("Top", { pathLenConstraint: 0 });
    const middle = issueAuthority("Middle", { issuer: top });
    expect(judge([leafOf({ issuer: middle }), middle, top])).toEqual([
      {
        id: "path-length",
        certificateIndex: 2,
        details: { count: 1, limit: 0 },
      },
    ]);
    expect(judge([leafOf({ issuer: top }), top])).toEqual([]);
  });
});

describe("the keys", () => {
  test.each<[string, FindingId, Issued]>([
    ["RSA 1024", "weak-key", leafOf({ privateKey: newRsaKey(1_024) })],
    ["RSA 768", "refused-key", leafOf({ privateKey: newRsaKey(768) })],
  ])("%s", (key, id, weak) => {
    expect(judge([weak, intermediate])).toEqual([
      { id, certificateIndex: 0, details: { key } },
    ]);
  });

  test("a signature with SHA-1, but not that of a root on itself", () => {
    expect(judge([leafOf({ digest: "sha1" }), intermediate])).toEqual([
      {
        id: "weak-signature",
        certificateIndex: 0,
        details: { algorithm: "ecdsa-with-SHA1" },
      },
    ]);
    const old = issueAuthority("Old Root", { digest: "sha1" });
    expect(judge([leafOf({ issuer: old }), old])).toEqual([]);
  });
});

describe("the bytes", () => {
  test("an unknown critical extension, and the same one without the mark", () => {
    const unknown = (isCritical: boolean): Issued =>
      leafOf({
        moreExtensions: [
          rawExtension("1.2.3.4", Buffer.from("0500", "hex"), isCritical),
        ],
      });
    expect(judge([unknown(true), intermediate])).toEqual([
      {
        id: "unknown-critical-extension",
        certificateIndex: 0,
        details: { oid: "1.2.3.4" },
      },
    ]);
    expect(judge([unknown(false), intermediate])).toEqual([]);
  });

  test("an extension twice, and one that cannot be read", () => {
    const twice = leafOf({
      moreExtensions: [keyUsage(KeyUsageFlags.digitalSignature)],
    });
    expect(judge([twice, intermediate])).toEqual([
      {
        id: "duplicate-extension",
        certificateIndex: 0,
        details: { oid: "2.5.29.15" },
      },
    ]);
    const torn = leafOf({
      moreExtensions: [rawExtension("2.5.29.32", Buffer.from("ffff", "hex"))],
    });
    expect(judge([torn, intermediate])).toEqual([
      {
        id: "unreadable-extension",
        certificateIndex: 0,
        details: { oid: "2.5.29.32" },
      },
    ]);
  });

  test("one that cannot be read, and that Firefox does not look at", () => {
    const oid = "2.5.29.31";
    const torn = leafOf({
      moreExtensions: [rawExtension(oid, Buffer.from("ffff", "hex"))],
    });
    expect(judge([torn, intermediate])).toEqual([
      { id: "ignored-extension", certificateIndex: 0, details: { oid } },
    ]);
  });

  test("something behind the end, and lengths in too many octets", () => {
    const der = bytesOf(leaf);
    const trailing = certificateOf(new Uint8Array([...der, 0, 0]));
    // The outer length in three octets, the first of them zero.
    const padded = certificateOf(
      new Uint8Array([0x30, 0x83, 0, ...der.slice(2)]),
    );
    const judged = (certificate: typeof trailing): readonly Finding[] =>
      judgeChain({
        certificates: [certificate, certificateOf(intermediate)],
        host: HOST,
        now: NOW,
        interceptorOf: () => null,
      });
    expect(judged(trailing)).toEqual([
      { id: "trailing-data", certificateIndex: 0, details: { length: 2 } },
    ]);
    expect(judged(padded)).toEqual([
      { id: "not-der", certificateIndex: 0, details: {} },
    ]);
  });

  test("two algorithms that should be one", () => {
    const der = Buffer.from(bytesOf(leaf));
    // ecdsa-with-SHA256 stands in it twice: the second is the outer one.
    const oid = Buffer.from("2a8648ce3d040302", "hex");
    der.writeUInt8(3, der.lastIndexOf(oid) + 7);
    expect(
      judgeChain({
        certificates: [new Uint8Array(der), intermediate].map((each) =>
          certificateOf(each),
        ),
        host: HOST,
        now: NOW,
        interceptorOf: () => null,
      }),
    ).toMatchObject([{ id: "algorithm-mismatch" }]);
  });

  test.each([
    ["00", true],
    ["80", true],
    ["7f".repeat(21), true],
    ["7f".repeat(20), false],
    ["01", false],
  ])("a serial number %s", (serial, isBad) => {
    const numbered = leafOf({ serialNumber: Buffer.from(serial, "hex") });
    expect(idsOf(judge([numbered, intermediate]))).toEqual(
      isBad ? ["bad-serial"] : [],
    );
  });

  test("the number of a remembered certificate on another one", () => {
    const serialNumber = Buffer.from("4242", "hex");
    const before = certificateOf(leafOf({ serialNumber }));
    expect(
      judge([leafOf({ serialNumber }), intermediate], { remembered: [before] }),
    ).toEqual([
      { id: "same-serial", certificateIndex: 0, details: { serial: "4242" } },
    ]);
    expect(
      judge([leaf, intermediate], { remembered: [certificateOf(leaf)] }),
    ).toEqual([]);
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

test("a certificate that cannot be read says why, with what could be read", () => {
  const der = bytesOf(leaf);
  const cut = readCertificate(der.slice(0, der.length - 10));
  expect(cut).toMatchObject({
    kind: "unreadable",
    because: { reason: "cut" },
    partly: { subject: { short: HOST }, signature: null },
  });
  expect(readCertificate(new Uint8Array())).toMatchObject({
    because: { reason: "empty" },
  });
  expect(readCertificate(new Uint8Array([1, 2, 3]))).toMatchObject({
    because: { reason: "not-a-certificate" },
  });
  expect(readCertificate(new Uint8Array(2_000_000))).toMatchObject({
    because: { reason: "too-large" },
  });
});

test("every finding has been found by a test here", () => {
  const source = readFileSync(
    "test/core/certificate/judge-chain.test.ts",
    "utf8",
  );
  const missing = Object.keys(FINDINGS).filter(
    (id) => !source.includes(`"${id}"`),
  );
  expect(missing).toEqual([]);
});
