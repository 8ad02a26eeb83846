// Is each certificate written as it should be, and numbered as no other?
import type { Certificate, Remark } from "./certificate.js";
import { isSame } from "./der.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";
import { isUnderstood } from "./oids.js";

export function judgeBytes({
  path,
  remembered = [],
}: Case): readonly Finding[] {
  const others = [...remembered, ...path.map(({ certificate }) => certificate)];
  return path.flatMap((link) => [
    ...link.certificate.remarks.map((remark) => remarked(remark, link.index)),
    ...unknownCritical(link),
    ...badSerial(link),
    ...sameSerial(link, others),
  ]);
}

function remarked(remark: Remark, certificateIndex: number): Finding {
  switch (remark.kind) {
    case "trailing-data":
      return {
        id: remark.kind,
        certificateIndex,
        details: { length: remark.length },
      };
    case "not-der":
    case "algorithm-mismatch":
      return { id: remark.kind, certificateIndex, details: {} };
    case "duplicate-extension":
      return {
        id: remark.kind,
        certificateIndex,
        details: { oid: remark.oid },
      };
    case "unreadable-extension": {
      // Of the others Firefox refuses none for what is in it.
      const id = isUnderstood(remark.oid) ? remark.kind : "ignored-extension";
      return { id, certificateIndex, details: { oid: remark.oid } };
    }
  }
}

function unknownCritical({ index, certificate }: Link): readonly Finding[] {
  return certificate.extensions
    .filter(({ isCritical, oid }) => isCritical && !isUnderstood(oid))
    .map(({ oid }) => ({
      id: "unknown-critical-extension",
      certificateIndex: index,
      details: { oid },
    }));
}

/** It has to be positive and of no more than 20 octets. */
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

/** Firefox refuses a certificate whose issuer gave its number to another one as well (SEC_ERROR_REUSED_ISSUER_AND_SERIAL). */
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
