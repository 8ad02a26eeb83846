// Certificates of Firefox's own tests, made again: what mozilla::pkix refuses has a finding, and what it accepts has none.
import { describe, expect, test } from "@jest/globals";
import {
  ExtendedKeyUsage,
  KeyUsageFlags,
  type Extension,
} from "@peculiar/asn1-x509";
import { OID } from "../../../../src/core/certificate/der/oids.js";
import {
  issueCertificate,
  newRsaKey,
  toDer,
  type Issued,
} from "../../../lab/certificate.mjs";
import {
  basicConstraints,
  keyUsage,
  rawExtension,
  subjectAltName,
} from "../../../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { handmade, hex, part, tbsParts } from "../../../support/handmade.js";
import {
  fatal,
  fatalBelow,
  HOST,
  idsOf,
  intermediate,
  judge,
  leaf,
  leafOf,
  root,
} from "../../../support/judging.js";

describe("key usage (test_cert_keyUsage.js): any of three will do for a site", () => {
  test.each([
    ["digitalSignature", KeyUsageFlags.digitalSignature, true],
    ["keyEncipherment", KeyUsageFlags.keyEncipherment, true],
    ["keyAgreement", KeyUsageFlags.keyAgreement, true],
    [
      "keyEncipherment, dataEncipherment",
      KeyUsageFlags.keyEncipherment | KeyUsageFlags.dataEncipherment,
      true,
    ],
    ["nonRepudiation", KeyUsageFlags.nonRepudiation, false],
    [
      "keyCertSign, cRLSign",
      KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign,
      false,
    ],
  ])("%s", (_, keyUsageFlags, isEnough) => {
    expect(fatalBelow(leafOf({ keyUsageFlags }))).toEqual(
      isEnough ? [] : ["key-usage 0"],
    );
  });
});

describe("purposes (test_cert_eku.js)", () => {
  const purposes = (...all: readonly string[]): Extension =>
    rawExtension(OID.extendedKeyUsage, toDer(new ExtendedKeyUsage([...all])));
  const site = (...all: readonly string[]): Issued =>
    issueCertificate({
      commonName: HOST,
      issuer: intermediate,
      extensions: [subjectAltName([HOST]), purposes(...all)],
    });

  test("a site that may also sign OCSP responses could vouch for itself", () => {
    const both = judge([site(OID.serverAuth, OID.ocspSigning), intermediate]);
    expect(both).toEqual([
      {
        id: "extended-key-usage",
        certificateIndex: 0,
        details: { isResponder: true },
      },
    ]);
    expect(fatalBelow(site(OID.serverAuth, "1.3.6.1.5.5.7.3.2"))).toEqual([]);
  });

  test("an issuer may", () => {
    const ca = issueCertificate({
      commonName: "Both",
      issuer: root,
      extensions: [
        basicConstraints({ cA: true }),
        purposes(OID.serverAuth, OID.ocspSigning),
      ],
    });
    expect(fatal(judge([leafOf({ issuer: ca }), ca]))).toEqual([]);
  });
});

describe("extensions", () => {
  const twice = (oid: string): Issued => {
    const one = rawExtension(oid, hex("0403 aabbcc"));
    return leafOf({ moreExtensions: [one, one] });
  };

  test.each(["2.5.29.14", "2.5.29.31", "1.2.3.4"])(
    "that Firefox does not look at may be there twice: %s",
    (oid) => {
      expect(fatalBelow(twice(oid))).toEqual([]);
    },
  );

  test("with addresses that cannot be read are passed over in an issuer", () => {
    const ca = issueCertificate({
      commonName: "Odd",
      issuer: root,
      extensions: [
        basicConstraints({ cA: true }),
        rawExtension(OID.authorityInfoAccess, hex("ffff")),
      ],
    });
    expect(idsOf(judge([leafOf({ issuer: ca }), ca]))).toEqual([
      "ignored-extension",
    ]);
  });

  test("of Netscape's own that is critical wants today's beside it", () => {
    const netscape = rawExtension(
      OID.netscapeCertificateType,
      hex("03020640"),
      true,
    );
    expect(
      judge([leafOf({ moreExtensions: [netscape] }), intermediate]),
    ).toEqual([
      {
        id: "unknown-critical-extension",
        certificateIndex: 0,
        details: { oid: OID.netscapeCertificateType },
      },
    ]);
    expect(
      fatalBelow(leafOf({ cA: false, moreExtensions: [netscape] })),
    ).toEqual([]);
  });

  test("about TLS that an issuer has, and what it issues has not", () => {
    const feature = rawExtension(OID.tlsFeature, hex("3003020105"));
    const ca = issueCertificate({
      commonName: "Demanding",
      issuer: root,
      extensions: [basicConstraints({ cA: true }), feature],
    });
    expect(fatal(judge([leafOf({ issuer: ca }), ca]))).toEqual([
      "tls-feature-missing 0",
    ]);
    expect(
      fatal(judge([leafOf({ issuer: ca, mustStaple: true }), ca])),
    ).toEqual([]);
  });

  test.each([
    [
      "behind the names",
      OID.subjectAltName,
      `3011820f ${Buffer.from(HOST).toString("hex")} 0500`,
    ],
    ["a path length below zero", OID.basicConstraints, "30060101ff0201ff"],
    ["a path length above 127", OID.basicConstraints, "30070101ff02020080"],
    ["a TRUE of 01", OID.basicConstraints, "3003010101"],
    // Measured on 153 and 140: SEC_ERROR_CERT_BAD_ACCESS_LOCATION, as OCSP is asked about sites.
    [
      "an address for OCSP that cannot be read",
      OID.authorityInfoAccess,
      "ffff",
    ],
  ])("with %s", (_, oid, value) => {
    const odd = issueCertificate({
      commonName: HOST,
      issuer: intermediate,
      extensions: [
        ...(oid === OID.subjectAltName ? [] : [subjectAltName([HOST])]),
        rawExtension(oid, hex(value)),
      ],
    });
    expect(judge([odd, intermediate])).toContainEqual({
      id: "unreadable-extension",
      certificateIndex: 0,
      details: { oid },
    });
  });
});

describe("bytes that can be read, and that Firefox does not read", () => {
  const rsaLeaf = leafOf({ privateKey: newRsaKey(2_048) });
  const { key } = tbsParts(rsaLeaf);
  // SEQUENCE { SEQUENCE { rsaEncryption, NULL }, BIT STRING { 0, SEQUENCE { modulus, exponent } } }
  const numbers = key.slice(24 + 4);
  const modulus = numbers.slice(1, 4 + 1 + 4 + 257);

  test.each<[string, () => Uint8Array]>([
    [
      "a serial number with a zero too many",
      () => handmade(leaf, { serial: hex("02020001") }),
    ],
    [
      "a version that does not exist",
      () => handmade(leaf, { version: hex("a003020104") }),
    ],
    [
      "bits of the signature that are not used",
      () => handmade(leaf, {}, { unusedBits: 1 }),
    ],
    [
      "an RSA key without NULL",
      () =>
        handmade(rsaLeaf, {
          key: part(
            0x30,
            hex("300b 06092a864886f70d010101"),
            key.slice(4 + 15),
          ),
        }),
    ],
    [
      "a mark for critical that is neither TRUE nor FALSE",
      () =>
        handmade(leaf, {
          extensions: part(
            0xa3,
            part(
              0x30,
              part(0x30, hex("0603551d0f 010101 0404 03020780")),
              part(
                0x30,
                hex("0603551d11"),
                part(0x04, part(0x30, part(0x82, Buffer.from(HOST)))),
              ),
            ),
          ),
        }),
    ],
  ])("%s", (_, make) => {
    expect(modulus.length).toBeGreaterThan(256);
    expect(idsOf(judge([make(), intermediate]))).toContain("not-der");
  });

  test("a serial number that is negative or zero is read", () => {
    expect(fatalBelow(handmade(leaf, { serial: hex("0201ff") }))).toEqual([]);
    expect(fatalBelow(handmade(leaf, { serial: hex("020100") }))).toEqual([]);
  });

  test("more than 64 KiB", () => {
    const hosts = Array.from(
      { length: 3_000 },
      (_, i) => `name-${i}.example.org`,
    );
    expect(
      judge([leafOf({ hosts: [HOST, ...hosts] }), intermediate]),
    ).toMatchObject([{ id: "too-large", certificateIndex: 0 }]);
  });
});

describe("a program that inspects connections", () => {
  const interceptorOf = (issuer: string): string | null =>
    issuer.includes("FortiGate") ? "Fortinet" : null;
  const isIntercepted = (
    sent: readonly Issued[],
    isKnownRoot: () => boolean | null = () => null,
  ): boolean =>
    idsOf(judge(sent, { interceptorOf, isKnownRoot })).includes(
      "known-interceptor",
    );

  test("is not seen in a device's certificate for itself", () => {
    const device = issueLeaf(HOST, { commonName: "FortiGate" });
    expect(isIntercepted([device])).toBe(false);
  });

  test("is not seen in an intermediate of another CA that is merely named alike", () => {
    const alike = issueAuthority("FortiGate CA", { issuer: root });
    const below = leafOf({ issuer: alike });
    expect(isIntercepted([below, alike])).toBe(false);
    expect(isIntercepted([below, alike], () => false)).toBe(true);
    const own = issueAuthority("FortiGate CA");
    expect(isIntercepted([leafOf({ issuer: own }), own])).toBe(true);
  });
});

test("a usage that stands there twice is refused all the same", () => {
  const again = leafOf({
    moreExtensions: [keyUsage(KeyUsageFlags.digitalSignature)],
  });
  expect(fatalBelow(again)).toEqual(["duplicate-extension 0"]);
});
