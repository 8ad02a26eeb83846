// THE GATE: may a step that gives up protection be offered here? Nothing else in the program decides that.
import type { CauseId } from "../diagnosis/causes/index.js";
import { addressKind, isOwnNetwork } from "../address/address-kind.js";
import { isNeverToGoOn } from "../failure/codes/categories.js";
import type { ErrorCode } from "../failure/failure.js";
import {
  isWeakening,
  stepRow,
  type GivesUp,
  type StepId,
} from "../steps/steps.js";

/** Everything that it depends on. What a reader says about a step is not part of it: marks can only close the gate. */
export interface Circumstances {
  readonly error: ErrorCode;
  /** Of the failing address, ASCII. */
  readonly host: string;
  /** True where the host is known to use HSTS, however that was learnt. */
  readonly usesHsts: boolean;
  /** False for a mere part of a page: nobody would see what they trust. */
  readonly isForPage: boolean;
  /** Has anybody called this host revoked: Firefox, a check, a probe, its CA? */
  readonly isCalledRevoked: boolean;
  /** Is it known that somebody intercepts this device's connections? */
  readonly isIntercepted: boolean;
  /** And that it is nobody but a program that people install themselves, by the name in the failing certificate? */
  readonly isOwnProgram: boolean;
  /** Is the failing certificate known, so that its issuer could have been told from somebody in between? */
  readonly isRead: boolean;
  /** The causes in this device or the network that strong clues speak for. */
  readonly elsewhere: readonly string[];
  /** The causes that are spoken against, and those that are not. */
  readonly ruledOut: readonly string[];
  readonly standing: readonly string[];
  /** What is turned off already. */
  readonly off: readonly StepId[];
  /** Can the CA be asked about this tab? Not in private windows and containers: there, such a check would only be a way in. */
  readonly canAsk: boolean;
  /** Has the reader done or skipped every safe step of their own? */
  readonly isWalked: boolean;
}

/**
 * True for a step that gives up nothing. Otherwise the strictest reason wins:
 * the last resort comes last, for a page, one at a time. It is never offered for a host that was called revoked, nor past what exists to
 * stop exactly this (revoked, pinning, transparency, distrusted, interception), nor where the trouble is in this device or the network:
 * there it fixes nothing, and it is just what an interceptor waits for.
 */
export function mayOffer(id: StepId, here: Circumstances): boolean {
  const { givesUp, remedyFor: remedies = [] } = stepRow(id);
  if (givesUp === undefined) {
    return true;
  }
  return (
    here.isForPage &&
    here.isWalked &&
    !here.isCalledRevoked &&
    (!here.isIntercepted || (givesUp === "trust" && here.isOwnProgram)) &&
    !isNeverToGoOn(here.error.category) &&
    here.elsewhere.every(
      (cause) =>
        remedies.includes(cause) &&
        (here.isOwnProgram || !INTERCEPTING.has(cause)),
    ) &&
    !isPointless(remedies, here) &&
    here.off.every((one) => one === id || !isWeakening(one)) &&
    mayGiveUp(givesUp, here)
  );
}

/** That such a program is in between is no word for its root, until the failing certificate names it. */
const INTERCEPTING: ReadonlySet<string> = new Set<CauseId>([
  "antivirus-interception",
  "developer-proxy",
]);

/** A remedy for causes that are spoken against, all of those that the error can have. */
const isPointless = (
  remedies: readonly string[],
  { ruledOut, standing }: Circumstances,
): boolean =>
  remedies.some((cause) => ruledOut.includes(cause)) &&
  !remedies.some((cause) => standing.includes(cause));

/** Of the steps that the gate lets through, in order: the next one stays hidden until the narrower one was tried. */
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
  { error, host, usesHsts, canAsk, isOwnProgram, isRead }: Circumstances,
): boolean {
  // Settings apply to all sites, and an attacker who wants one changed can choose the host, but not a host in the reader's own network.
  const isOwn = isOwnNetwork(host) && !usesHsts;
  switch (givesUp) {
    // Who the other side is stays verified, HSTS or not, and the CA is asked before anybody uses the page. So this is for every host.
    case "revocation":
      return error.category === "ocsp" && canAsk;
    case "identity":
      return isOwn && error.overridable;
    // Whoever holds the key of such a root may pose as every site. It is taken from the reader's own server or program, never from what the
    // page or anybody else offers: a name that an attacker copies leads nowhere.
    // HSTS forbids exceptions, so that for a server of one's own the root is the one right way: what it says is verified, as for every site.
    // That an address is the reader's own says nothing of who answers there: whoever is in between fails in just that way. So the certificate
    // is read first, but on this device itself, where nobody is in between.
    case "trust":
      return (
        isOwnProgram ||
        (isOwnNetwork(host) && (isRead || addressKind(host) === "loopback"))
      );
    case "encryption":
      return isOwn;
    // HSTS is the very thing that is given up, so that it closes nothing. The step's row names the errors: those where no TLS was spoken, so
    // that it leads past no certificate.
    case "https-alone":
      return isOwnNetwork(host);
    // Nobody outside can cause an error that comes before the first byte is sent.
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
