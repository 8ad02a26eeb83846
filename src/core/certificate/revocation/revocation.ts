// The result of asking the CA whether a certificate is still good.
import type {
  AddressRefusal,
  RedirectRefusal,
} from "../../address/address-policy.js";
import type { Certificate } from "../fields/certificate.js";
import type {
  SignatureAnswer,
  SignatureCheck,
} from "../fields/signature-algorithm.js";

/** Who said so: the responder for single certificates, or the list of all revoked ones. */
export type Source = "ocsp" | "crl";

/** Everything that a second opinion can be; the kinds are those of `data-status`. Times are ms since the epoch. */
export type Revocation =
  | Good
  | {
      readonly kind: "revoked";
      readonly source: Source;
      readonly since: number;
      readonly reason: RevocationReason;
    }
  | { readonly kind: "unknown"; readonly at: number }
  | {
      readonly kind: "unreachable";
      readonly source: Source;
      readonly because: Unreachable;
      readonly address: string;
    }
  | { readonly kind: "unchecked"; readonly because: Unchecked }
  | {
      readonly kind: "invalid-response";
      readonly source: Source;
      readonly because: Invalid;
    };

/** The CA has no objection: this only counts for a time, and only from a CA that Firefox trusts. See good.ts. */
export interface Good {
  readonly kind: "good";
  readonly source: Source;
  /** When the CA stated it (thisUpdate). */
  readonly at: number;
  /** When the statement expires: as it says itself, and never later than {@link lifetimeOf} allows. */
  readonly until: number;
  /** When it was asked for. */
  readonly askedAt: number;
}

/** CRLReason (RFC 5280 §5.3.1), in the order of its numbers; 7 is not used. */
export const REVOCATION_REASONS = {
  0: "unspecified",
  1: "key-compromise",
  2: "ca-compromise",
  3: "affiliation-changed",
  4: "superseded",
  5: "cessation-of-operation",
  6: "certificate-hold",
  8: "remove-from-crl",
  9: "privilege-withdrawn",
  10: "aa-compromise",
} as const;

export type RevocationReason =
  (typeof REVOCATION_REASONS)[keyof typeof REVOCATION_REASONS];

/** Why no answer came. */
export type Unreachable =
  | "no-answer"
  | "too-slow"
  | "too-large"
  | "http-status"
  | "offline"
  | "not-allowed"
  | "https-only"
  | RedirectRefusal;

/** Why nobody was asked, or nobody would say. */
export type Unchecked =
  | "no-issuer"
  | "issuer-does-not-match"
  | "issuer-cannot-be-checked"
  | "issuer-ended"
  | "self-signed"
  | "no-address"
  | "responder-refuses"
  | "responder-busy"
  | "signature-cannot-be-checked"
  | "crl-forgets-expired"
  | "crl-other-scope"
  | "crl-delta"
  | "crl-indirect"
  | AddressRefusal;

/** Why an answer proves nothing. */
export type Invalid =
  | "unreadable"
  | "for-another"
  | "from-future"
  | "too-old"
  | "contradictory-times"
  | "wrong-signer"
  | "signature"
  | "signature-weak"
  | "critical-extension";

/** What the judges of responses and lists say before any signature was verified. */
export type Judgement =
  | { readonly kind: "settled"; readonly revocation: Revocation }
  /** Holds if one of the proofs does: each is a list of signatures that must all be valid. */
  | {
      readonly kind: "to-verify";
      readonly proofs: readonly Proof[];
      readonly ifProven: Revocation;
    };

export type Proof = readonly SignatureCheck[];

/** How far the clock of a device may be off, as Firefox allows it for OCSP (mozilla::pkix, pkixocsp.cpp). Milliseconds. */
export const CLOCK_SLACK_MS = 24 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The longest time for which a statement may count, whatever it says itself, ms: 10 days for a server's certificate, a year for a CA's. As
 * mozilla::pkix has it for OCSP (NSSCertDBTrustDomain::CheckRevocation); the same for lists. Otherwise, somebody who records a "good" and
 * then steals the key could send it for years.
 */
export function lifetimeOf({
  basicConstraints,
}: Pick<Certificate, "basicConstraints">): number {
  return (basicConstraints?.isCa === true ? 365 : 10) * DAY_MS;
}

/** When a statement expires, ms since the epoch. Without an end of its own, it counts for a day, as in mozilla::pkix. */
export function endOf(
  { thisUpdate, nextUpdate }: Period,
  lifetimeMs: number,
): number {
  return nextUpdate === null
    ? thisUpdate + DAY_MS
    : Math.min(nextUpdate, thisUpdate + lifetimeMs);
}

/** Why a statement is not current; null where it is. */
export function judgeTime(
  period: Period,
  lifetimeMs: number,
  now: number,
): "from-future" | "contradictory-times" | "too-old" | null {
  const { thisUpdate, nextUpdate } = period;
  if (thisUpdate > now + CLOCK_SLACK_MS) {
    return "from-future";
  }
  if (nextUpdate !== null && nextUpdate < thisUpdate) {
    return "contradictory-times";
  }
  return endOf(period, lifetimeMs) + CLOCK_SLACK_MS < now ? "too-old" : null;
}

export interface Period {
  readonly thisUpdate: number;
  readonly nextUpdate: number | null;
}

/** The name of a number; one without a name counts as unspecified: the certificate is revoked even so. */
export function reasonNumbered(code: number | undefined): RevocationReason {
  const names: Readonly<Record<number, RevocationReason>> = REVOCATION_REASONS;
  return names[code ?? 0] ?? "unspecified";
}

/** What remains once it is known whether the signatures of a proof are valid. */
export function settle(
  judgement: Judgement,
  answer: SignatureAnswer,
  source: Source,
): Revocation {
  if (judgement.kind === "settled") {
    return judgement.revocation;
  }
  switch (answer) {
    case "holds":
      return judgement.ifProven;
    case "does-not-hold":
      return { kind: "invalid-response", source, because: "signature" };
    case "cannot-check":
      return { kind: "unchecked", because: "signature-cannot-be-checked" };
  }
}
