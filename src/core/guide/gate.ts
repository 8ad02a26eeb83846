// THE GATE: may a step that gives up protection be offered here? Nothing else in the program decides that.
import { isOwnNetwork } from "../address/address-kind.js";
import { isNeverToGoOn } from "../failure/codes/categories.js";
import type { ErrorCode } from "../failure/failure.js";
import {
  isWeakening,
  stepRow,
  type GivesUp,
  type StepId,
} from "../steps/steps.js";

/** All that bears on it. What a reader says of a step is no part of it: marks can only close. */
export interface Circumstances {
  readonly error: ErrorCode;
  /** Of the failing address, ASCII. */
  readonly host: string;
  /** True where the host is known to ask for HSTS, however that was learnt. */
  readonly usesHsts: boolean;
  /** False for a mere part of a page: nobody sees what would be trusted. */
  readonly isForPage: boolean;
  /** Has anybody ever called this host revoked: Firefox, a check, a probe, its CA? */
  readonly isCalledRevoked: boolean;
  /** Is somebody known to make certificates between this device and other sites? */
  readonly isIntercepted: boolean;
  /** The causes that lie in this device or the network, and for which strong clues speak. */
  readonly elsewhere: readonly string[];
  /** The causes that are spoken against. */
  readonly ruledOut: readonly string[];
  /** What is switched off already. */
  readonly off: readonly StepId[];
  /** Can the CA be asked about this tab? Not in private windows and containers: a check would be but a way in there. */
  readonly canAsk: boolean;
  /** Is every safe step of the reader's own behind them, done or skipped? */
  readonly isWalked: boolean;
}

/**
 * True for a step that gives up nothing. Else the strictest reason wins:
 * the last resort comes last, for a page, one at a time; never for a host that was called revoked, never past what exists to stop exactly this
 * (revoked, pinning, transparency, distrusted, interception), never where the trouble is on this side of the site: there it mends nothing, and
 * an interceptor waits for it.
 */
export function mayOffer(id: StepId, here: Circumstances): boolean {
  const { givesUp, remedyFor } = stepRow(id);
  if (givesUp === undefined) {
    return true;
  }
  return (
    here.isForPage &&
    here.isWalked &&
    !here.isCalledRevoked &&
    !here.isIntercepted &&
    !isNeverToGoOn(here.error.category) &&
    here.elsewhere.every((cause) => cause === remedyFor) &&
    !here.ruledOut.some((cause) => cause === remedyFor) &&
    here.off.every((one) => one === id || !isWeakening(one)) &&
    mayGiveUp(givesUp, here)
  );
}

/** Of those that the gate lets through, in their order: what comes next stays out of view until what is narrower was tried. */
export function oneAtATime<S extends { readonly id: StepId }>(
  steps: readonly S[],
  isMarked: (id: StepId) => boolean,
): readonly S[] {
  const next = steps.findIndex(({ id }) => isWeakening(id) && !isMarked(id));
  return steps.filter(({ id }, i) => !isWeakening(id) || next < 0 || i <= next);
}

/** What may be given up for which error, and for whose host. */
function mayGiveUp(
  givesUp: GivesUp,
  { error, host, usesHsts, canAsk }: Circumstances,
): boolean {
  // Settings hold for all sites, and whoever wants them changed chooses the host: only the reader's own network is not his to choose.
  const isOwn = isOwnNetwork(host) && !usesHsts;
  switch (givesUp) {
    // Who the other side is stays checked, HSTS or not; and the CA is asked before anybody uses the page. So for every host.
    case "revocation":
      return error.category === "ocsp" && canAsk;
    case "identity":
      return isOwn && error.overridable;
    case "encryption":
      return isOwn;
    // Nobody outside can bring about an error that comes before the first byte is sent.
    case "hardening":
      return isOwn || OF_THIS_FIREFOX.has(error.name ?? "");
  }
}

/** Firefox itself has no version or cipher left to offer. */
const OF_THIS_FIREFOX: ReadonlySet<string> = new Set([
  "SSL_ERROR_SSL_DISABLED",
  "SSL_ERROR_NO_CIPHERS_SUPPORTED",
  "SSL_ERROR_INVALID_VERSION_RANGE",
]);
