// Compares what is read with what OpenSSL reads by way of node:crypto: the system's roots, and generated certificates of every kind.
import { describe, expect, test } from "@jest/globals";
import { X509Certificate, type KeyObject } from "node:crypto";
import type { Certificate } from "../../../../src/core/certificate/fields/certificate.js";
import { readCertificate } from "../../../../src/core/certificate/input/read-certificate.js";
import {
  certificatesOfEveryKind,
  systemRoots,
} from "../../../support/certificates.js";

const roots = systemRoots();
if (roots === null) {
  console.log(
    "There is no /etc/ssl/certs/ca-certificates.crt: the system's roots are not compared.",
  );
}

(roots === null ? describe.skip : describe)("the system's roots", () => {
  test("are there", () => {
    expect(roots?.length).toBeGreaterThan(50);
  });

  test("are read as OpenSSL reads them", () => {
    expect(roots?.flatMap(differences)).toEqual([]);
  });
});

describe.each(certificatesOfEveryKind())("a certificate: $kind", ({ der }) => {
  test("is read as OpenSSL reads it", () => {
    expect(differences(der)).toEqual([]);
  });
});

/** What the two readers do not agree on, in words. */
function differences(der: Uint8Array): readonly string[] {
  const theirs = new X509Certificate(der);
  const reading = readCertificate(der);
  if (reading.kind === "unreadable") {
    return [
      `${theirs.subject}: unreadable, ${JSON.stringify(reading.because)}`,
    ];
  }
  const pairs = compared(reading.certificate, theirs);
  return Object.entries(pairs)
    .filter(
      ([, [mine, other]]) => JSON.stringify(mine) !== JSON.stringify(other),
    )
    .map(
      ([what, [mine, other]]) =>
        `${theirs.subject}: ${what} ${JSON.stringify(mine)}, not ${JSON.stringify(other)}`,
    );
}

function compared(
  ours: Certificate,
  theirs: X509Certificate,
): Record<string, readonly [unknown, unknown]> {
  const { infoAccess: authorityInfo = {} } = theirs.toLegacyObject();
  return {
    serial: [
      BigInt(`0x${ours.serial}`),
      BigInt(`0x${theirs.serialNumber}`),
    ].map(String) as [string, string],
    notBefore: [ours.notBefore, Date.parse(theirs.validFrom)],
    notAfter: [ours.notAfter, Date.parse(theirs.validTo)],
    isCa: [ours.basicConstraints?.isCa ?? false, theirs.ca],
    subject: [
      valuesOf(ours.subject.attributes.map(({ value }) => value)),
      valuesOf(legacyValues(theirs.toLegacyObject().subject)),
    ],
    issuer: [
      valuesOf(ours.issuer.attributes.map(({ value }) => value)),
      valuesOf(legacyValues(theirs.toLegacyObject().issuer)),
    ],
    dns: [ours.alternativeNames?.dns ?? [], named(theirs, "DNS:")],
    ips: [
      (ours.alternativeNames?.ips ?? []).map(canonicalIp),
      named(theirs, "IP Address:").map(canonicalIp),
    ],
    // Extended key usage; OpenSSL's binding calls it keyUsage.
    purposes: [ours.extendedKeyUsage ?? [], asList(theirs.keyUsage)],
    ocsp: [ours.ocspUrls, authorityInfo["OCSP - URI"] ?? []],
    caIssuers: [ours.caIssuersUrls, authorityInfo["CA Issuers - URI"] ?? []],
    key: [
      Buffer.from(ours.key.spki).toString("hex"),
      theirs.publicKey.export({ type: "spki", format: "der" }).toString("hex"),
    ],
    keyKind: [
      ours.key.algorithm.toLowerCase(),
      theirs.publicKey.asymmetricKeyType,
    ],
    keySize: [sizeOf(ours), sizeOfKey(theirs.publicKey)],
    remarks: [ours.remarks, []],
  };
}

function legacyValues(name: object): readonly string[] {
  return Object.values(name as Record<string, string | string[]>).flat();
}

/** Undefined without such an extension, whatever the types say. */
const asList = (list: readonly string[] | undefined): readonly string[] =>
  list ?? [];

/** Sorted: the legacy object groups attributes by their kind. */
const valuesOf = (values: readonly string[]): readonly string[] =>
  [...values].sort();

function named(theirs: X509Certificate, label: string): readonly string[] {
  return (theirs.subjectAltName ?? "")
    .split(", ")
    .filter((name) => name.startsWith(label))
    .map((name) => name.slice(label.length));
}

/** As `URL` writes it: OpenSSL writes IPv6 with all its zeros. */
const canonicalIp = (ip: string): string =>
  ip.includes(":") ? new URL(`http://[${ip}]/`).hostname : ip;

const sizeOf = ({ key }: Certificate): number | string | null =>
  key.algorithm === "EC" ? key.curve : key.size;

function sizeOfKey(key: KeyObject): number | string | undefined {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  return modulusLength ?? SIZES[namedCurve ?? key.asymmetricKeyType ?? ""];
}

const SIZES: Readonly<Record<string, number | string>> = {
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521",
  ed25519: 256,
  ed448: 456,
};
