// What a CA's "good" is worth: nothing if Firefox does not trust that CA, and something for a while if it does.
import type { CategoryId } from "../../failure/codes/categories.js";
import type { KeptChain } from "./kept-chains.js";
import {
  CLOCK_SLACK_MS,
  type Good,
  type Revocation,
} from "../revocation/revocation.js";

/** `trusted`: by some root, but it is not known which. */
export type IssuerTrust =
  "built-in" | "added" | "trusted" | "not-trusted" | "not-known";

/**
 * Whether Firefox trusts who issued a chain. For a connection that loaded, Firefox said so; for one that failed, the error does, since
 * mozilla::pkix looks for a trusted root before anything else. Nothing is known about what was pasted without a failing site.
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

/** True for a "good" that was asked for just now and has not expired. @param now ms since the epoch */
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
 * The one "good" that allows "you can use the page": fresh, about the chain of a connection that has just loaded without an exception. If
 * its root is not built in, that has to be said beside it. Null where there is none.
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

/** What matters here about a check that is turned off, as seen from this site's page. */
interface SwitchedOff {
  /** Null where a CA's answer cannot replace the missing check. */
  readonly ask: object | null;
  /** Null where nobody has called the certificate revoked. */
  readonly alarm: object | null;
  /** True where it is not known whether the site was called revoked. */
  readonly isDoubtful?: boolean;
}

/**
 * How the CA is trusted whose word allows a page to be used although checks are off; null where it must not be used. A CA speaks about
 * revocation alone: about nothing else that is off, and never against anybody who called the host revoked.
 *
 * @param items everything that is turned off, as seen from this site's page
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

/** Long enough to read it and to continue; hardly any key is stolen within that time. Milliseconds. */
const FRESH_MS = 10 * 60_000;

/** Whoever made such a certificate may also run the server that says "good". */
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
