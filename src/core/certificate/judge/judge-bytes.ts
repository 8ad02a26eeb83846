// Is each certificate written as it should be, with a number of its own?
import type { Certificate, Remark } from "../fields/certificate.js";
import { isSame } from "../der/der.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";
import { isCounted, isRead, isUnderstood, OID } from "../der/oids.js";
import {
  isWrittenExactly,
  unreadableForFirefox,
} from "../fields/written-exactly.js";

export function judgeBytes({
  path,
  remembered = [],
}: Case): readonly Finding[] {
  const others = [...remembered, ...path.map(({ certificate }) => certificate)];
  return path.flatMap((link, position) => [
    ...tooLarge(link),
    ...link.certificate.remarks.flatMap((remark) =>
      remarked(remark, link.index, position === 0),
    ),
    ...inexact(link, position === 0),
    ...unknownCritical(link),
    ...badSerial(link),
    ...sameSerial(link, others),
  ]);
}

function remarked(
  remark: Remark,
  certificateIndex: number,
  isLeaf: boolean,
): readonly Finding[] {
  const on = { certificateIndex };
  switch (remark.kind) {
    case "trailing-data":
      return [{ id: remark.kind, ...on, details: { length: remark.length } }];
    case "not-der":
    case "algorithm-mismatch":
      return [{ id: remark.kind, ...on, details: {} }];
    case "duplicate-extension":
      return isCounted(remark.oid)
        ? [{ id: remark.kind, ...on, details: { oid: remark.oid } }]
        : [];
    case "unreadable-extension": {
      // Firefox refuses none of the others for its contents.
      const id = isRead(remark.oid, isLeaf) ? remark.kind : "ignored-extension";
      return [{ id, ...on, details: { oid: remark.oid } }];
    }
  }
}

/** mozilla::pkix counts octets in 16 bits. */
const tooLarge = ({ index, certificate: { der } }: Link): readonly Finding[] =>
  der.length > 0xff_ff
    ? [
        {
          id: "too-large",
          certificateIndex: index,
          details: { length: der.length },
        },
      ]
    : [];

/** What could be read here, but is written in a way that Firefox does not read. */
function inexact(
  { index, certificate }: Link,
  isLeaf: boolean,
): readonly Finding[] {
  const on = { certificateIndex: index };
  const { remarks } = certificate;
  const isKnown = remarks.some(({ kind }) => kind === "not-der");
  const unread = remarks.flatMap((remark) =>
    remark.kind === "unreadable-extension" ? [remark.oid] : [],
  );
  return [
    ...(isKnown || isWrittenExactly(certificate)
      ? []
      : [{ id: "not-der", ...on, details: {} } as const]),
    ...unreadableForFirefox(certificate)
      .filter((oid) => isRead(oid, isLeaf) && !unread.includes(oid))
      .map(
        (oid) =>
          ({ id: "unreadable-extension", ...on, details: { oid } }) as const,
      ),
  ];
}

function unknownCritical({ index, certificate }: Link): readonly Finding[] {
  // What Netscape's own extension says must also be said in today's way.
  const isNetscape = (oid: string): boolean =>
    oid === OID.netscapeCertificateType &&
    (certificate.basicConstraints === null ||
      certificate.extendedKeyUsage === null);
  return certificate.extensions
    .filter(
      ({ isCritical, oid }) =>
        isCritical && (!isUnderstood(oid) || isNetscape(oid)),
    )
    .map(({ oid }) => ({
      id: "unknown-critical-extension",
      certificateIndex: index,
      details: { oid },
    }));
}

/** It has to be positive and at most 20 octets long. */
function badSerial({
  index,
  certificate: { serial },
}: Link): readonly Finding[] {
  const isNegative = Number.parseInt(serial.slice(0, 2), 16) >= 0x80;
  const isBad =
    isNegative ||
    /^0+$/.test(serial) ||
    serial.length > 2 * 20 + (serial.startsWith("00") ? 2 : 0);
  return isBad
    ? [{ id: "bad-serial", certificateIndex: index, details: { serial } }]
    : [];
}

/** Firefox refuses a certificate whose issuer gave the same number to another one (SEC_ERROR_REUSED_ISSUER_AND_SERIAL). */
function sameSerial(
  { index, certificate }: Link,
  others: readonly Certificate[],
): readonly Finding[] {
  return others.some((other) => hasSameSerial(certificate, other))
    ? [
        {
          id: "same-serial",
          certificateIndex: index,
          details: { serial: certificate.serial },
        },
      ]
    : [];
}

/** True for two certificates that share issuer and number, and are not the same. */
export const hasSameSerial = (one: Certificate, other: Certificate): boolean =>
  other.serial === one.serial &&
  isSame(other.issuer.der, one.issuer.der) &&
  !isSame(other.der, one.der);
