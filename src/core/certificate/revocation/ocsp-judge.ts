// Judges what a responder says: is it about this certificate, current, and from somebody who may speak for the CA?
import { issuedBy } from "../fields/issued-by.js";
import type { Certificate } from "../fields/certificate.js";
import { areSame } from "../der/exact-der.js";
import type { CertificateId } from "./ocsp-request.js";
import type {
  OcspAnswer,
  OcspReading,
  OcspRefusal,
  OcspStatement,
  ResponderId,
} from "./ocsp-response.js";
import {
  endOf,
  judgeTime,
  reasonNumbered,
  type Invalid,
  type Judgement,
  type Proof,
  type Revocation,
  type Unchecked,
} from "./revocation.js";
import { isEnded, isForgeable } from "./issuer-word.js";
import { isUnderstood } from "../der/oids.js";
import type { SignatureCheck } from "../fields/signature-algorithm.js";

/** Somebody who may have signed. */
export interface Signer {
  readonly certificate: Certificate;
  /** SHA-1 of the bits of its key. */
  readonly keyHash: Uint8Array;
}

export interface OcspQuestion {
  readonly asked: CertificateId;
  readonly issuer: Signer;
  /** The certificates that came with the response, as far as they could be read. */
  readonly sent: readonly Signer[];
  /** For the certificate in question, ms: see {@link lifetimeOf}. */
  readonly lifetimeMs: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * RFC 6960 §3.2, except for the signatures themselves.
 *
 * Whatever is revoked stays revoked: such an answer also counts when it is old, or signed with SHA-1. That a certificate is good has to be
 * said again.
 */
export function judgeOcsp(
  reading: OcspReading,
  question: OcspQuestion,
): Judgement {
  switch (reading.kind) {
    case "unreadable":
      return invalid("unreadable");
    case "refusal":
      return settled({ kind: "unchecked", because: REFUSALS[reading.status] });
    case "statement":
      return judgeStatement(reading.statement, question);
  }
}

function judgeStatement(
  statement: OcspStatement,
  question: OcspQuestion,
): Judgement {
  const { asked, issuer, lifetimeMs, now } = question;
  if (statement.hasCriticalExtension) {
    return invalid("critical-extension");
  }
  const answer = answerTo(asked, statement.answers);
  if (answer === null) {
    return invalid("for-another");
  }
  const untimely = judgeTime(answer, lifetimeMs, now);
  const isRevoked = answer.status.kind === "revoked";
  if (untimely === "from-future" || (untimely !== null && !isRevoked)) {
    return invalid(untimely);
  }
  if (!isRevoked && isEnded(issuer.certificate, now)) {
    return settled({ kind: "unchecked", because: "issuer-ended" });
  }
  if (!isRevoked && isForgeable(statement.algorithm, issuer.certificate)) {
    return invalid("signature-weak");
  }
  const proofs = proofsOf(statement, question, isRevoked);
  return proofs.length === 0
    ? invalid("wrong-signer")
    : { kind: "to-verify", proofs, ifProven: saidBy(answer, question) };
}

/** The worst of several answers to one question. */
function answerTo(
  asked: CertificateId,
  answers: readonly OcspAnswer[],
): OcspAnswer | null {
  const matching = answers.filter(
    ({ id }) => id !== null && isSameId(id, asked),
  );
  return (
    (["revoked", "unknown", "good"] as const)
      .map((kind) => matching.find(({ status }) => status.kind === kind))
      .find((answer) => answer !== undefined) ?? null
  );
}

/** The CA itself, or a delegate: RFC 6960 §4.2.2.2. Each certificate that the responder's name could mean is a possible proof. */
function proofsOf(
  statement: OcspStatement,
  { issuer, sent, now }: OcspQuestion,
  isRevoked: boolean,
): readonly Proof[] {
  const signedBy = ({ certificate }: Signer): SignatureCheck => ({
    spki: certificate.key.spki,
    algorithm: statement.algorithm,
    signed: statement.signed,
    signature: statement.signature,
  });
  const own = isNamed(issuer, statement.responder) ? [[signedBy(issuer)]] : [];
  const appointed = sent
    .filter((signer) => isNamed(signer, statement.responder))
    .filter(({ certificate }) =>
      maySpeakFor(issuer.certificate, certificate, now),
    )
    .filter(
      ({ certificate }) =>
        isRevoked ||
        !isForgeable(certificate.signatureAlgorithm.der, certificate),
    )
    .slice(0, MOST_SIGNERS)
    .map((signer) => [
      signedBy(signer),
      issuedBy(issuer.certificate, signer.certificate),
    ]);
  return [...own, ...appointed];
}

/**
 * It must be issued by the CA, for this purpose, and currently valid; it must not be a CA itself, and have nothing critical that is
 * not understood: mozilla::pkix judges it as an end entity's certificate.
 */
function maySpeakFor(
  issuer: Certificate,
  delegate: Certificate,
  now: number,
): boolean {
  return (
    areSame(delegate.issuer.der, issuer.subject.der) &&
    delegate.extendedKeyUsage?.includes(OCSP_SIGNING) === true &&
    delegate.keyUsage?.includes("digitalSignature") !== false &&
    delegate.basicConstraints?.isCa !== true &&
    delegate.extensions.every(
      ({ oid, isCritical }) => !isCritical || isUnderstood(oid),
    ) &&
    delegate.notBefore <= now &&
    now <= delegate.notAfter
  );
}

function isNamed(
  { certificate, keyHash }: Signer,
  responder: ResponderId,
): boolean {
  switch (responder.kind) {
    case "name":
      return areSame(certificate.subject.der, responder.der);
    case "key":
      return areSame(keyHash, responder.hash);
  }
}

function isSameId(a: CertificateId, b: CertificateId): boolean {
  return (
    a.serial === b.serial &&
    areSame(a.issuerNameHash, b.issuerNameHash) &&
    areSame(a.issuerKeyHash, b.issuerKeyHash)
  );
}

function saidBy(
  { status, ...period }: OcspAnswer,
  { lifetimeMs, now }: OcspQuestion,
): Revocation {
  const at = period.thisUpdate;
  switch (status.kind) {
    case "good":
      return {
        kind: "good",
        source: "ocsp",
        at,
        until: endOf(period, lifetimeMs),
        askedAt: now,
      };
    case "unknown":
      return { kind: "unknown", at };
    case "revoked":
      return {
        kind: "revoked",
        source: "ocsp",
        since: status.since,
        reason: reasonNumbered(status.reason),
      };
  }
}

const settled = (revocation: Revocation): Judgement => ({
  kind: "settled",
  revocation,
});
const invalid = (because: Invalid): Judgement =>
  settled({ kind: "invalid-response", source: "ocsp", because });

/** id-kp-OCSPSigning. */
const OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
/** A response carries one; hundreds would only be sent to keep us busy. */
const MOST_SIGNERS = 3;

const REFUSALS: Readonly<Record<OcspRefusal, Unchecked>> = {
  "malformed-request": "responder-refuses",
  "signature-required": "responder-refuses",
  unauthorized: "responder-refuses",
  "internal-error": "responder-busy",
  "try-later": "responder-busy",
};
