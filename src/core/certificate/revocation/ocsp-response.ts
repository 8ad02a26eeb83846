// Reads what a responder says (RFC 6960 §4.2) without believing any of it.
import { contextTag, hex, oidText, TAG, type Part } from "../der/der.js";
import {
  allOf,
  exactParts,
  explicitly,
  fieldsOf,
  insideOf,
  octetsOfBits,
} from "../der/exact-der.js";
import { SHA1, type CertificateId } from "./ocsp-request.js";
import { hasCritical, readProofExtensions } from "./proof-extensions.js";
import { readTime } from "../fields/read-time.js";

export type OcspReading =
  | { readonly kind: "unreadable" }
  /** Not a statement: anybody on the way could have sent this, since none of it is signed. */
  | { readonly kind: "refusal"; readonly status: OcspRefusal }
  | { readonly kind: "statement"; readonly statement: OcspStatement };

export type OcspRefusal =
  | "malformed-request"
  | "internal-error"
  | "try-later"
  | "signature-required"
  | "unauthorized";

export interface OcspStatement {
  /** What is signed, and how. */
  readonly signed: Uint8Array;
  /** AlgorithmIdentifier, as DER. */
  readonly algorithm: Uint8Array;
  readonly signature: Uint8Array;
  readonly responder: ResponderId;
  readonly answers: readonly OcspAnswer[];
  /** What the responder sent along to prove that it may speak for the CA, as DER. */
  readonly certificates: readonly Uint8Array[];
  /** Something in it must be understood, and we do not understand it (RFC 5280 §4.2). */
  readonly hasCriticalExtension: boolean;
}

export type ResponderId =
  | { readonly kind: "name"; readonly der: Uint8Array }
  /** SHA-1 of the bits of its key. */
  | { readonly kind: "key"; readonly hash: Uint8Array };

export interface OcspAnswer {
  /** null where a hash other than ours was used. */
  readonly id: CertificateId | null;
  readonly status:
    | { readonly kind: "good" | "unknown" }
    | {
        readonly kind: "revoked";
        /** Milliseconds since the epoch, as the two below. */
        readonly since: number;
        readonly reason: number | undefined;
      };
  readonly thisUpdate: number;
  readonly nextUpdate: number | null;
}

/** Never throws, and takes no longer for odd bytes than for good ones. */
export function readOcspResponse(bytes: Uint8Array): OcspReading {
  const fields = fieldsOf(insideOf(bytes, 2), [TAG.enumerated, contextTag(0)]);
  const [status, inside] = fields ?? [];
  const number = status?.value.length === 1 ? status.value[0] : undefined;
  if (number === undefined) {
    return UNREADABLE;
  }
  if (number !== SUCCESSFUL) {
    const refusal = REFUSALS.get(number);
    return refusal === undefined
      ? UNREADABLE
      : { kind: "refusal", status: refusal };
  }
  const [type, response, ...others] =
    (inside && insideOf(inside.value, 2)) ?? [];
  const statement =
    type?.tag === TAG.oid &&
    oidText(type.value) === BASIC &&
    response?.tag === TAG.octetString &&
    others.length === 0
      ? readStatement(response.value)
      : null;
  return statement === null ? UNREADABLE : { kind: "statement", statement };
}

/** BasicOCSPResponse. What is compared or verified is cut out of the bytes. */
function readStatement(der: Uint8Array): OcspStatement | null {
  const [data, algorithm, signature, sent] = insideOf(der, 4) ?? [];
  const bits = octetsOfBits(signature);
  const certificates = sent === undefined ? [] : readSent(sent);
  const said = data?.tag === TAG.sequence ? readData(data.value) : null;
  return data &&
    algorithm &&
    readAlgorithm(algorithm) !== "" &&
    bits &&
    certificates &&
    said
    ? {
        signed: data.der,
        algorithm: algorithm.der,
        signature: bits,
        certificates,
        ...said,
      }
    : null;
}

function readSent(sent: Part): readonly Uint8Array[] | null {
  const parts =
    sent.tag === contextTag(0) ? insideOf(sent.value, MAX_CERTIFICATES) : null;
  return allOf(
    parts?.map(({ tag, der }) => (tag === TAG.sequence ? der : null)),
  );
}

/** ResponseData: of version 1, as there is no other. */
function readData(
  contents: Uint8Array,
): Pick<
  OcspStatement,
  "responder" | "answers" | "hasCriticalExtension"
> | null {
  const parts = exactParts(contents, 5) ?? [];
  const hasVersion = parts[0]?.tag === contextTag(0);
  const [id, producedAt, list, extra, ...others] = hasVersion
    ? parts.slice(1)
    : parts;
  const responder = id ? readResponder(id) : null;
  const answers = allOf(
    list && insideOf(list.der, MAX_ANSWERS)?.map(({ der }) => readAnswer(der)),
  );
  const extensions =
    extra === undefined || extra.tag === contextTag(1)
      ? readProofExtensions(extra?.value)
      : null;
  return (hasVersion && !isVersion1(parts[0])) ||
    readExactTime(producedAt) === null ||
    responder === null ||
    answers === null ||
    answers.length === 0 ||
    extensions === null ||
    others.length > 0
    ? null
    : {
        responder,
        answers: answers.map(({ answer }) => answer),
        hasCriticalExtension:
          hasCritical(extensions) ||
          answers.some(({ isCritical }) => isCritical),
      };
}

const isVersion1 = (version: Part | undefined): boolean => {
  const number = explicitly(version, TAG.integer);
  return number?.value.length === 1 && number.value[0] === 0;
};

function readResponder(id: Part): ResponderId | null {
  if (id.tag === contextTag(1)) {
    return explicitly(id, TAG.sequence) && { kind: "name", der: id.value };
  }
  const hash =
    id.tag === contextTag(2) ? explicitly(id, TAG.octetString) : null;
  return hash && { kind: "key", hash: hash.value };
}

interface ReadAnswer {
  readonly answer: OcspAnswer;
  readonly isCritical: boolean;
}

/** SingleResponse. */
function readAnswer(der: Uint8Array): ReadAnswer | null {
  const [certId, certStatus, begin, ...rest] = insideOf(der, 5) ?? [];
  const fields = fieldsOf(rest, [contextTag(0), contextTag(1)]);
  const [end, extra] = fields ?? [];
  const id = certId ? readId(certId.der) : null;
  const status = certStatus ? readStatus(certStatus) : null;
  const thisUpdate = readExactTime(begin);
  const nextUpdate =
    end && readExactTime(explicitly(end, TAG.generalizedTime) ?? undefined);
  const extensions = readProofExtensions(extra?.value);
  return fields === null ||
    id === null ||
    status === null ||
    thisUpdate === null ||
    nextUpdate === null ||
    extensions === null
    ? null
    : {
        answer: {
          id: id.isOurs ? id.id : null,
          status,
          thisUpdate,
          nextUpdate: nextUpdate ?? null,
        },
        isCritical: hasCritical(extensions),
      };
}

/** CertID; not ours where a hash other than SHA-1 was used. */
function readId(
  der: Uint8Array,
): { readonly id: CertificateId; readonly isOurs: boolean } | null {
  const [algorithm, name, key, serial] = insideOf(der, 4) ?? [];
  const hash = algorithm === undefined ? "" : readAlgorithm(algorithm);
  return hash !== "" &&
    name?.tag === TAG.octetString &&
    key?.tag === TAG.octetString &&
    serial?.tag === TAG.integer &&
    serial.value.length > 0
    ? {
        id: {
          issuerNameHash: name.value,
          issuerKeyHash: key.value,
          serial: hex(serial.value),
        },
        isOurs: hash === SHA1,
      }
    : null;
}

/** AlgorithmIdentifier: its object identifier; "" for what is not one. */
function readAlgorithm({ der }: Part): string {
  const [oid] = insideOf(der, 2) ?? [];
  return oid?.tag === TAG.oid ? oidText(oid.value) : "";
}

function readStatus({ tag, value }: Part): OcspAnswer["status"] | null {
  switch (tag) {
    case contextTag(0, false):
      return value.length === 0 ? { kind: "good" } : null;
    case contextTag(1):
      return readRevoked(value);
    case contextTag(2, false):
      return value.length === 0 ? { kind: "unknown" } : null;
    default:
      return null;
  }
}

function readRevoked(contents: Uint8Array): OcspAnswer["status"] | null {
  const fields = fieldsOf(exactParts(contents, 2), [
    TAG.generalizedTime,
    contextTag(0),
  ]);
  const [time, why] = fields ?? [];
  const since = readExactTime(time && withoutFraction(time));
  const code = why && explicitly(why, TAG.enumerated);
  return since === null || code === null
    ? null
    : {
        kind: "revoked",
        since,
        reason: code?.value.length === 1 ? code.value[0] : undefined,
      };
}

/** Firefox does not read the time of revocation: a fraction of a second, which RFC 6960 §4.2.2.1 forbids, makes nobody less revoked. */
function withoutFraction(time: Part): Part {
  const { value } = time;
  const hasFraction = value.length > WHOLE_SECONDS && value[14] === DOT;
  return hasFraction
    ? { ...time, value: Uint8Array.of(...value.subarray(0, 14), ZULU) }
    : time;
}

const readExactTime = (part: Part | undefined): number | null =>
  part?.tag === TAG.generalizedTime ? readTime(part) : null;

/** A delegate has one; some send their chain. */
const MAX_CERTIFICATES = 20;
/** We ask about one; some say a few more. */
const MAX_ANSWERS = 100;
/** `YYYYMMDDHHMMSSZ`. */
const WHOLE_SECONDS = 15;
const DOT = 0x2e;
const ZULU = 0x5a;
/** id-pkix-ocsp-basic. */
const BASIC = "1.3.6.1.5.5.7.48.1.1";
const UNREADABLE = { kind: "unreadable" } as const;

/** OCSPResponseStatus. */
const SUCCESSFUL = 0;
const REFUSALS: ReadonlyMap<number, OcspRefusal> = new Map([
  [1, "malformed-request"],
  [2, "internal-error"],
  [3, "try-later"],
  [5, "signature-required"],
  [6, "unauthorized"],
]);
