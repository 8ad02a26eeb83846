// Reads what a responder says (RFC 6960 §4.2) without believing any of it.
import {
  BasicOCSPResponse,
  id_pkix_ocsp_basic,
  OCSPResponse,
  OCSPResponseStatus,
  type SingleResponse,
} from "@peculiar/asn1-ocsp";
import { openLibrary, type Library } from "./asn1-library.js";
import { contextTag, hex, TAG } from "./der.js";
import { exactParts, insideOf, octetsOfBits, wholePart } from "./exact-der.js";
import { SHA1, type CertificateId } from "./ocsp-request.js";

export type OcspReading =
  | { readonly kind: "unreadable" }
  /** No statement: anybody on the way could have sent this, nothing of it is signed. */
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
  /** Something has to be understood that we do not (RFC 5280 §4.2). */
  readonly hasCriticalExtension: boolean;
}

export type ResponderId =
  | { readonly kind: "name"; readonly der: Uint8Array }
  /** SHA-1 of the bits of its key. */
  | { readonly kind: "key"; readonly hash: Uint8Array };

export interface OcspAnswer {
  /** null where another hash than ours was used. */
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

/** Never throws, and takes no longer for strange bytes than for good ones. */
export function readOcspResponse(bytes: Uint8Array): OcspReading {
  const library = openLibrary();
  const response = isWhole(bytes) ? library.read(bytes, OCSPResponse) : null;
  if (response === null) {
    return UNREADABLE;
  }
  if (response.responseStatus !== OCSPResponseStatus.successful) {
    const status = REFUSALS.get(response.responseStatus);
    return status === undefined ? UNREADABLE : { kind: "refusal", status };
  }
  const inside = response.responseBytes;
  const statement =
    inside?.responseType === id_pkix_ocsp_basic
      ? readStatement(new Uint8Array(inside.response.buffer), library)
      : null;
  return statement === null ? UNREADABLE : { kind: "statement", statement };
}

/** What is compared or verified is cut out of the bytes: written anew by the library it would not be what was signed. */
function readStatement(
  der: Uint8Array,
  library: Library,
): OcspStatement | null {
  const [data, algorithm, signature, sent] = insideOf(der, 4) ?? [];
  const bits = octetsOfBits(signature);
  const responder = data && readResponder(data.value);
  const basic = library.read(der, BasicOCSPResponse);
  if (!data || !algorithm || !bits || !responder || !basic) {
    return null;
  }
  const { responses, responseExtensions = [] } = basic.tbsResponseData;
  const answers = responses.map(readAnswer);
  if (!areAll(answers)) {
    return null;
  }
  return {
    signed: data.der,
    algorithm: algorithm.der,
    signature: bits,
    responder,
    answers,
    certificates:
      (sent === undefined ? null : insideOf(sent.value, MAX_CERTIFICATES))?.map(
        (part) => part.der,
      ) ?? [],
    hasCriticalExtension: [
      ...responseExtensions,
      ...responses.flatMap(({ singleExtensions = [] }) => singleExtensions),
    ].some(({ critical }) => critical),
  };
}

/** ResponderID stands behind the version, which is left out as a rule. */
function readResponder(data: Uint8Array): ResponderId | null {
  const id = exactParts(data, 5)?.find(({ tag }) => tag !== contextTag(0));
  if (id?.tag === contextTag(1)) {
    return { kind: "name", der: id.value };
  }
  const hash =
    id?.tag === contextTag(2) ? wholePart(id.value, TAG.octetString) : null;
  return hash && { kind: "key", hash: hash.value };
}

function readAnswer({
  certID,
  certStatus,
  ...times
}: SingleResponse): OcspAnswer | null {
  const thisUpdate = times.thisUpdate.getTime();
  const nextUpdate = times.nextUpdate?.getTime() ?? null;
  const status = statusOf(certStatus);
  if (status === null || [thisUpdate, nextUpdate].some(Number.isNaN)) {
    return null;
  }
  const id =
    certID.hashAlgorithm.algorithm === SHA1
      ? {
          issuerNameHash: new Uint8Array(certID.issuerNameHash.buffer),
          issuerKeyHash: new Uint8Array(certID.issuerKeyHash.buffer),
          serial: hex(new Uint8Array(certID.serialNumber)),
        }
      : null;
  return { id, status, thisUpdate, nextUpdate };
}

function statusOf({
  good,
  revoked,
  unknown,
}: SingleResponse["certStatus"]): OcspAnswer["status"] | null {
  if (revoked !== undefined) {
    const since = revoked.revocationTime.getTime();
    const reason = revoked.revocationReason?.reason;
    return Number.isNaN(since) ? null : { kind: "revoked", since, reason };
  }
  if (good !== undefined) {
    return { kind: "good" };
  }
  return unknown === undefined ? null : { kind: "unknown" };
}

const isWhole = (bytes: Uint8Array): boolean =>
  wholePart(bytes, TAG.sequence) !== null;

function areAll<T>(items: readonly (T | null)[]): items is readonly T[] {
  return !items.includes(null);
}

/** One is what a delegate has; some send their chain. */
const MAX_CERTIFICATES = 20;
const UNREADABLE = { kind: "unreadable" } as const;

const REFUSALS: ReadonlyMap<OCSPResponseStatus, OcspRefusal> = new Map([
  [OCSPResponseStatus.malformedRequest, "malformed-request"],
  [OCSPResponseStatus.internalError, "internal-error"],
  [OCSPResponseStatus.tryLater, "try-later"],
  [OCSPResponseStatus.sigRequired, "signature-required"],
  [OCSPResponseStatus.unauthorized, "unauthorized"],
]);
