// What DER is, by how it begins: everything found in a text, a file or an answer is identified before any of it is kept.
import {
  contextTag,
  oidText,
  partsIn,
  readPart,
  TAG,
  type Part,
} from "../der/der.js";

export type DerKind =
  | "certificate"
  /** A signing request (RFC 2986). */
  | "request"
  /** A list of revoked certificates (RFC 5280 §5). */
  | "crl"
  | "public-key"
  /** PKCS #1, PKCS #8 (encrypted or not), SEC 1, DSA. */
  | "private-key"
  /** A store of keys (RFC 7292). */
  | "pkcs12"
  /** A bundle (RFC 5652 §5.1): its contents are identified one by one. */
  | "pkcs7"
  | "ocsp"
  /** What OpenSSL writes after a TRUSTED CERTIFICATE; no server sends it. */
  | "trust-note"
  | "unknown";

/** Nothing of these is ever kept. */
export const isSecret = (kind: DerKind): boolean =>
  kind === "private-key" || kind === "pkcs12";

/**
 * The kind of the first part, which may be cut off, and may begin as BER. "certificate" is whatever begins as one
 * (RFC 5280 §4.1), even if the rest is spoilt; what cannot be identified is "unknown".
 */
export function kindOf(bytes: Uint8Array): DerKind {
  const [whole] = headsIn(bytes, 1);
  if (whole?.tag !== TAG.sequence) {
    return "unknown";
  }
  const [first, second] = headsIn(whole.value, 2);
  switch (first?.tag) {
    case TAG.oid:
      return oidText(first.value) === SIGNED_DATA ? "pkcs7" : "unknown";
    case TAG.integer:
      return afterNumber(first, second?.tag);
    case TAG.sequence:
      return afterSequence(first, second?.tag);
    case ENUMERATED:
      return "ocsp";
    case UTF8:
    case TAG.octetString:
      return "trust-note";
    default:
      return "unknown";
  }
}

/** Versions: 0 and 1 of keys (RFC 5958, RFC 8017, RFC 5915), 3 of PKCS #12; a large number is the modulus of an RSA key. */
function afterNumber({ value }: Part, next: number | undefined): DerKind {
  const version = value.length === 1 ? value[0] : undefined;
  if (version === undefined) {
    const isModulus =
      value.length >= LEAST_MODULUS &&
      (next === undefined || next === TAG.integer);
    return isModulus ? "public-key" : "unknown";
  }
  if (next === TAG.set) {
    return "pkcs7";
  }
  if (version === PKCS12_VERSION) {
    return next === undefined || next === TAG.sequence ? "pkcs12" : "unknown";
  }
  return next === undefined || BEHIND_VERSION.includes(next)
    ? "private-key"
    : "unknown";
}

/** An algorithm, and what is encrypted or identified by it; or something that is signed. */
function afterSequence(first: Part, next: number | undefined): DerKind {
  const inner = headsIn(first.value, 4);
  const [head] = inner;
  if (head?.tag === TAG.oid) {
    return afterAlgorithm(oidText(head.value), inner, next);
  }
  const [, second, third, fourth] = inner.map(({ tag }) => tag);
  switch (head?.tag) {
    case contextTag(0):
      return afterVersion(head, second);
    case contextTag(1):
    case contextTag(2):
      return "ocsp";
    case TAG.integer:
      return second === TAG.sequence
        ? unversioned(inner, third, fourth)
        : "unknown";
    case TAG.sequence:
      return isTime(third) ? "crl" : "unknown";
    default:
      return "unknown";
  }
}

function afterAlgorithm(
  oid: string,
  inner: readonly Part[],
  next: number | undefined,
): DerKind {
  if (next === TAG.bitString) {
    return "public-key";
  }
  const isTrust =
    oid.startsWith(PURPOSES) && inner.every(({ tag }) => tag === TAG.oid);
  if (isTrust) {
    return "trust-note";
  }
  if (next === TAG.octetString) {
    return "private-key";
  }
  const isEncryption = ENCRYPTIONS.some((each) => oid.startsWith(each));
  return next === undefined && isEncryption ? "private-key" : "unknown";
}

/** A certificate's serial follows its version; a responder's name or key follows that of its answer. */
function afterVersion(version: Part, next: number | undefined): DerKind {
  const [number] = headsIn(version.value, 1);
  if (number !== undefined && number.tag !== TAG.integer) {
    return "unknown";
  }
  if (next === contextTag(1) || next === contextTag(2)) {
    return "ocsp";
  }
  return next === undefined || next === TAG.integer ? "certificate" : "unknown";
}

/** A number first: certificates of version 1, lists of version 2, and requests. */
function unversioned(
  inner: readonly Part[],
  third: number | undefined,
  fourth: number | undefined,
): DerKind {
  if (isTime(fourth)) {
    return "crl";
  }
  if (third !== TAG.sequence && third !== undefined) {
    return "unknown";
  }
  if (fourth === TAG.sequence) {
    return "certificate";
  }
  const [second] = headsIn(inner[1]?.value ?? NOTHING, 1);
  return fourth === undefined && second?.tag === TAG.oid
    ? "certificate"
    : "request";
}

/** The first parts, as far as they can be identified: one of indefinite length extends to the end. */
function headsIn(bytes: Uint8Array, most: number): readonly Part[] {
  const parts = partsIn(bytes, most);
  const at = parts.reduce((sum, { der }) => sum + der.length, 0);
  const tag = bytes[at];
  if (
    parts.length === most ||
    tag === undefined ||
    bytes[at + 1] !== 0x80 ||
    readPart(bytes, at) !== null
  ) {
    return parts;
  }
  const [der, value] = [bytes.subarray(at), bytes.subarray(at + 2)];
  return [...parts, { tag, der, value, isCut: true, isMinimal: false }];
}

const isTime = (tag: number | undefined): boolean =>
  tag === TAG.utcTime || tag === TAG.generalizedTime;

const NOTHING = new Uint8Array();
const ENUMERATED = 0x0a;
const UTF8 = 0x0c;
const PKCS12_VERSION = 3;
const BEHIND_VERSION: readonly number[] = [
  TAG.integer,
  TAG.sequence,
  TAG.octetString,
];
/** Octets: RSA of 256 bits, which nobody uses any more. */
const LEAST_MODULUS = 32;
export const SIGNED_DATA = "1.2.840.113549.1.7.2";
/** PKCS #5 and the ciphers of PKCS #12. */
const ENCRYPTIONS = ["1.2.840.113549.1.5.", "1.2.840.113549.1.12.1."];
/** Extended key usages (RFC 5280 §4.2.1.12). */
const PURPOSES = "1.3.6.1.5.5.7.3.";
