// Bytes → certificate. Never throws and never hangs, whoever wrote the bytes: says what cannot be read, along with what could be.
import type { Certificate, Remark } from "../fields/certificate.js";
import {
  contextTag,
  hex,
  partsIn,
  readPart,
  survey,
  TAG,
  type Flaw,
  type Part,
} from "../der/der.js";
import {
  listExtensions,
  readExtensions,
} from "../extensions/read-extensions.js";
import { readKey, readSignatureAlgorithm } from "../fields/read-key.js";
import { readName } from "../fields/read-name.js";
import { readTime } from "../fields/read-time.js";
import { isSameAlgorithm } from "../fields/signature-algorithm.js";

export type CertificateReading =
  | { readonly kind: "read"; readonly certificate: Certificate }
  | {
      readonly kind: "unreadable";
      readonly because: Unreadable;
      readonly partly: Partly;
    };

export type Unreadable =
  | { readonly reason: "empty" | "too-large" | "not-a-certificate" | Flaw }
  /** The parts are well formed, but this one is not what belongs there. */
  | { readonly reason: "bad-field"; readonly field: Field };

/** The parts that every certificate must have. */
export type Field =
  | "version"
  | "serial"
  | "issuer"
  | "subject"
  | "notBefore"
  | "notAfter"
  | "key"
  | "signatureAlgorithm"
  | "signature"
  | "extensions";

/** What could be read of it; null for what could not. */
export type Partly = { readonly [F in Field]: Certificate[F] | null };

/** Reads the certificate at the beginning of the bytes. */
export function readCertificate(bytes: Uint8Array): CertificateReading {
  if (bytes.length === 0 || bytes.length > MAX_SIZE) {
    return unreadable({ reason: bytes.length === 0 ? "empty" : "too-large" });
  }
  const whole = readPart(bytes);
  const [tbs, algorithm, signature] =
    whole?.tag === TAG.sequence ? partsIn(whole.value, 3) : [];
  if (whole === null || tbs?.tag !== TAG.sequence) {
    return unreadable({ reason: "not-a-certificate" });
  }
  const { flaw, isMinimal } = survey(whole.der, LIMITS);
  const parts = cutApart(tbs);
  const partly = readFields(parts, algorithm, signature);
  if (whole.isCut || flaw !== null) {
    return unreadable(
      { reason: whole.isCut ? "cut" : (flaw ?? "cut") },
      partly,
    );
  }
  if (!isComplete(partly)) {
    const field = FIELDS.find((each) => partly[each] === null) ?? "version";
    return unreadable({ reason: "bad-field", field }, partly);
  }
  const { said, remarks } = readExtensions(partly.extensions);
  const certificate: Certificate = {
    ...partly,
    ...said,
    der: whole.der,
    tbs: tbs.der,
    remarks: [
      ...remarksOn(bytes, whole, isMinimal, parts, algorithm),
      ...remarks,
    ],
  };
  return { kind: "read", certificate };
}

interface TbsParts {
  readonly version: Part | undefined;
  readonly serial: Part | undefined;
  readonly algorithm: Part | undefined;
  readonly issuer: Part | undefined;
  readonly validity: Part | undefined;
  readonly subject: Part | undefined;
  readonly key: Part | undefined;
  readonly extensions: Part | undefined;
}

/** RFC 5280 §4.1: the version is left out if it is 1; tags tell apart what follows the key. */
function cutApart(tbs: Part): TbsParts {
  const all = partsIn(tbs.value, MAX_TBS).filter(({ isCut }) => !isCut);
  const version = all[0]?.tag === contextTag(0) ? all[0] : undefined;
  const [serial, algorithm, issuer, validity, subject, key, ...rest] = version
    ? all.slice(1)
    : all;
  const extensions = rest.find(({ tag }) => tag === contextTag(3));
  return {
    version,
    serial,
    algorithm,
    issuer,
    validity,
    subject,
    key,
    extensions,
  };
}

function readFields(
  parts: TbsParts,
  algorithm: Part | undefined,
  signature: Part | undefined,
): Partly {
  const [notBefore, notAfter] = partsIn(parts.validity?.value ?? NOTHING, 2);
  const read = <T>(
    part: Part | undefined,
    reader: (der: Uint8Array) => T | null,
  ): T | null => (part === undefined ? null : reader(part.der));
  return {
    version: readVersion(parts.version),
    serial: readSerial(parts.serial),
    issuer: read(parts.issuer, readName),
    subject: read(parts.subject, readName),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    key: read(parts.key, readKey),
    signatureAlgorithm: read(algorithm, readSignatureAlgorithm),
    signature:
      signature?.tag === TAG.bitString && !signature.isCut
        ? signature.value.subarray(1)
        : null,
    extensions:
      parts.key === undefined ? null : listExtensions(parts.extensions),
  };
}

function readVersion(part: Part | undefined): number | null {
  if (part === undefined) {
    return 1;
  }
  const number = readPart(part.value);
  const octet = number?.value.length === 1 ? number.value[0] : undefined;
  return number?.tag === TAG.integer && octet !== undefined ? octet + 1 : null;
}

function readSerial(part: Part | undefined): string | null {
  const isNumber = part?.tag === TAG.integer && part.value.length > 0;
  return isNumber && part.value.length <= MAX_SERIAL ? hex(part.value) : null;
}

function remarksOn(
  bytes: Uint8Array,
  whole: Part,
  isMinimal: boolean,
  parts: TbsParts,
  algorithm: Part | undefined,
): readonly Remark[] {
  const length = bytes.length - whole.der.length;
  const isSameTwice = isSameAlgorithm(
    parts.algorithm?.der ?? NOTHING,
    algorithm?.der ?? NOTHING,
  );
  return [
    ...(length > 0 ? [{ kind: "trailing-data", length } as const] : []),
    ...(isMinimal ? [] : [{ kind: "not-der" } as const]),
    ...(isSameTwice ? [] : [{ kind: "algorithm-mismatch" } as const]),
  ];
}

function isComplete(
  partly: Partly,
): partly is { readonly [F in Field]: Certificate[F] } {
  return FIELDS.every((field) => partly[field] !== null);
}

function unreadable(
  because: Unreadable,
  partly: Partly = UNREAD,
): CertificateReading {
  return { kind: "unreadable", because, partly };
}

const UNREAD: Partly = {
  version: null,
  serial: null,
  issuer: null,
  subject: null,
  notBefore: null,
  notAfter: null,
  key: null,
  signatureAlgorithm: null,
  signature: null,
  extensions: null,
};

/** The order in which bad parts are named if there are several: that of the certificate. */
const FIELDS: readonly Field[] = [
  "version",
  "serial",
  "signatureAlgorithm",
  "issuer",
  "notBefore",
  "notAfter",
  "subject",
  "key",
  "extensions",
  "signature",
];

const NOTHING = new Uint8Array();

/** Octets. 10,000 long names make half of it; Firefox itself takes far less from a server. */
const MAX_SIZE = 1024 * 1024;
/** Keys are in bit strings; 4,096 octets is for DSA parameters and overlong serials, which should still be shown. */
const LIMITS = { depth: 24, count: 5_000, number: 4_096 };
/** Version, seven fields, two numbers of which nobody has heard since 1993, extensions (RFC 5280 §4.1); a few more for what is wrong. */
const MAX_TBS = 16;
/** Octets: RFC 5280 allows 20, and more have been seen. Anything far longer is not a number but a joke. */
const MAX_SERIAL = 256;
