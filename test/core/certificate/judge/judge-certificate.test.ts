// What is found in single certificates of a chain: their roles, their keys, their bytes.
import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { KeyUsageFlags } from "@peculiar/asn1-x509";
import {
  FINDINGS,
  type Finding,
  type FindingId,
} from "../../../../src/core/certificate/judge/findings.js";
import { judgeChain } from "../../../../src/core/certificate/judge/judge-chain.js";
import { OID } from "../../../../src/core/certificate/der/oids.js";
import { readCertificate } from "../../../../src/core/certificate/input/read-certificate.js";
import { bytesOf, certificateOf } from "../../../support/certificates.js";
import { linksOf } from "../../../support/links.js";
import {
  HOST,
  idsOf,
  intermediate,
  judge,
  leaf,
  leafOf,
  NOW,
  root,
} from "../../../support/judging.js";
import {
  issueCertificate,
  newRsaKey,
  type Issued,
} from "../../../lab/certificate.mjs";
import {
  basicConstraints,
  keyUsage,
  rawExtension,
} from "../../../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";

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
      [leafOf({ keyUsageFlags: KeyUsageFlags.keyCertSign }), intermediate],
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
      moreExtensions: [
        rawExtension(OID.tlsFeature, Buffer.from("ffff", "hex")),
      ],
    });
    expect(judge([torn, intermediate])).toEqual([
      {
        id: "unreadable-extension",
        certificateIndex: 0,
        details: { oid: OID.tlsFeature },
      },
    ]);
  });

  test("one that cannot be read, and that Firefox does not look at", () => {
    const ignored = [
      OID.crlDistributionPoints,
      OID.certificatePolicies,
      // Of those whose names it could limit there are none.
      OID.nameConstraints,
    ];
    for (const oid of ignored) {
      const torn = leafOf({
        moreExtensions: [rawExtension(oid, Buffer.from("ffff", "hex"))],
      });
      expect(judge([torn, intermediate])).toEqual([
        { id: "ignored-extension", certificateIndex: 0, details: { oid } },
      ]);
    }
  });

  test("something behind the end, and lengths in too many octets", () => {
    const der = bytesOf(leaf);
    const trailing = certificateOf(new Uint8Array([...der, 0, 0]));
    // The outer length in three octets, the first of them zero.
    const padded = certificateOf(
      new Uint8Array([0x30, 0x83, 0, ...der.slice(2)]),
    );
    const judged = (certificate: typeof trailing): readonly Finding[] => {
      const certificates = [certificate, certificateOf(intermediate)];
      return judgeChain({
        certificates,
        order: "as-sent",
        signedBy: linksOf(certificates),
        host: HOST,
        now: NOW,
        interceptorOf: () => null,
      });
    };
    expect(judged(trailing)).toEqual([
      { id: "trailing-data", certificateIndex: 0, details: { length: 2 } },
    ]);
    expect(judged(padded)).toEqual([
      { id: "not-der", certificateIndex: 0, details: {} },
    ]);
  });

  test("two algorithms that should be one", () => {
    const der = Buffer.from(bytesOf(leaf));
    // ecdsa-with-SHA256 is in it twice: the second is the outer one.
    const oid = Buffer.from("2a8648ce3d040302", "hex");
    der.writeUInt8(3, der.lastIndexOf(oid) + 7);
    expect(judge([new Uint8Array(der), intermediate])).toContainEqual({
      id: "algorithm-mismatch",
      certificateIndex: 0,
      details: {},
    });
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
  const source = [
    "chain",
    "certificate",
    "links",
    "names",
    "signatures",
    "like-firefox",
  ]
    .map((what) =>
      readFileSync(`test/core/certificate/judge/judge-${what}.test.ts`, "utf8"),
    )
    .join("");
  const missing = Object.keys(FINDINGS).filter(
    // Alone, or with the place of its certificate.
    (id) => !new RegExp(`"${id}(?: \\d)?"`).test(source),
  );
  expect(missing).toEqual([]);
});
