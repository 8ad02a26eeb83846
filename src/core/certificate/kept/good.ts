// What a "good" of a CA is worth: nothing where Firefox does not trust that CA, and something only for a while where it does.
import type { CategoryId } from "../../failure/codes/categories.js";
import type { KeptChain } from "./kept-chains.js";
import {
  CLOCK_SLACK_MS,
  type Good,
  type Revocation,
} from "../revocation/revocation.js";

/** `trusted`: by some root, and not known by which. */
export type IssuerTrust =
  "built-in" | "added" | "trusted" | "not-trusted" | "not-known";

/**
 * Whether Firefox trusts who issued a chain. Of a connection that loaded it told so; of one that failed the error tells, for mozilla::pkix
 * looks for a trusted root before anything else. Of what was pasted without a failing site nothing is known.
 *
 * @param category what Firefox objects to; null where it objects to nothing
 */
export function issuerTrust(
  kept: Pick<KeptChain, "anchor"> | null,
  category: CategoryId | null,
): IssuerTrust {
  const anchor = kept?.anchor ?? null;
  if (anchor !== null) {
    return anchor === "exception" ? "not-trusted" : anchor;
  }
  if (category === null) {
    return "not-known";
  }
  if (NOT_TRUSTED.has(category)) {
    return "not-trusted";
  }
  return PAST_TRUST.has(category) ? "trusted" : "not-known";
}

/** True for a "good" that was asked for just now, and has not ended. @param now ms since the epoch */
export function isFreshGood(
  revocation: Revocation | null,
  now: number,
): revocation is Good {
  return (
    revocation?.kind === "good" &&
    Math.abs(now - revocation.askedAt) <= FRESH_MS &&
    now <= revocation.until + CLOCK_SLACK_MS
  );
}

/**
 * The one "good" that may say "you can use the page": fresh, about the chain of a connection that has just loaded without an exception. By
 * which root it loaded is to be said beside it, where that is not built in. Null where there is none.
 *
 * @param now ms since the epoch
 */
export function provenGood(
  kept: KeptChain | null,
  now: number,
): { readonly good: Good; readonly trust: "built-in" | "added" } | null {
  if (
    kept?.origin !== "loaded" ||
    Math.abs(now - kept.at) > FRESH_MS ||
    !isFreshGood(kept.revocation, now) ||
    kept.revocation.askedAt < kept.at
  ) {
    return null;
  }
  const trust = issuerTrust(kept, null);
  return trust === "built-in" || trust === "added"
    ? { good: kept.revocation, trust }
    : null;
}

/** What counts here of a check that is switched off, as the page of this site sees it. */
interface SwitchedOff {
  /** Null where a CA's answer would tell nothing of what is not checked. */
  readonly ask: object | null;
  /** Null where the CA does not say that the certificate is revoked. */
  readonly alarm: object | null;
  /** True where it cannot be told whether the site was called revoked. */
  readonly isDoubtful?: boolean;
}

/**
 * By what the CA is trusted whose word lets a page be used although checks are off; null where it may not be. A CA speaks of revocation alone: of
 * nothing else that is off, and never against whoever called the host revoked.
 *
 * @param items all that is switched off, as the page of this site sees it
 * @param now ms since the epoch
 */
export function usableBy(
  kept: KeptChain | null,
  items: readonly SwitchedOff[],
  now: number,
): "built-in" | "added" | null {
  const isAll = items.every(
    ({ ask, alarm, isDoubtful }) =>
      ask !== null && alarm === null && isDoubtful !== true,
  );
  return items.length > 0 && isAll
    ? (provenGood(kept, now)?.trust ?? null)
    : null;
}

/** Long enough to read it and to go on; a certificate that is stolen meanwhile is nobody's luck. Milliseconds. */
const FRESH_MS = 10 * 60_000;

/** Whoever made such a certificate may run the server that says "good" as well. */
const NOT_TRUSTED: ReadonlySet<CategoryId> = new Set<CategoryId>([
  "unknown-issuer",
  "self-signed",
  "interception",
  "distrusted-ca",
]);

/** What Firefox objects to only after it has found a root that it trusts. */
const PAST_TRUST: ReadonlySet<CategoryId> = new Set<CategoryId>([
  "ocsp",
  "revoked",
  "expired",
  "not-yet-valid",
  "wrong-host",
  "transparency",
  "pinning",
]);
