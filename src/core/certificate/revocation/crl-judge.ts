// Judges what a list of revoked certificates proves about one certificate (RFC 5280 §6.3.3).
import type { Certificate } from "../fields/certificate.js";
import type { Crl, CrlReading } from "./crl.js";
import { areSame } from "../der/exact-der.js";
import { isEnded, isForgeable } from "./issuer-word.js";
import {
  endOf,
  judgeTime,
  lifetimeOf,
  reasonNumbered,
  type Invalid,
  type Judgement,
  type Revocation,
  type Unchecked,
} from "./revocation.js";

export interface CrlQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** The address from which the list was fetched. */
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * That a certificate is in a list counts whatever else is wrong with the list, as long as its signature is valid. That it is not
 * there only counts in a current list that would have it.
 */
export function judgeCrl(
  reading: CrlReading,
  question: CrlQuestion,
): Judgement {
  if (reading.kind === "unreadable") {
    return invalid("unreadable");
  }
  const { crl } = reading;
  const { certificate, issuer, now } = question;
  if (!areSame(crl.issuer, issuer.subject.der)) {
    return invalid("for-another");
  }
  if (issuer.keyUsage?.includes("cRLSign") === false) {
    return invalid("wrong-signer");
  }
  const lifetimeMs = lifetimeOf(certificate);
  const untimely = judgeTime(crl, lifetimeMs, now);
  if (untimely === "from-future") {
    return invalid(untimely);
  }
  // In these two, even an entry may mean something else: another CA's certificate, or one that was taken off the list.
  const unfit = unfitKind(crl);
  if (unfit !== null) {
    return settled({ kind: "unchecked", because: unfit });
  }
  if (crl.hasCriticalExtension || crl.entry?.hasCriticalExtension === true) {
    return invalid("critical-extension");
  }
  if (crl.entry !== null) {
    return proven(crl, issuer, {
      kind: "revoked",
      source: "crl",
      since: crl.entry.since,
      reason: reasonNumbered(crl.entry.reason),
    });
  }
  if (untimely !== null) {
    return invalid(untimely);
  }
  if (isForgeable(crl.algorithm, issuer)) {
    return invalid("signature-weak");
  }
  const silence = whySilenceProvesNothing(crl, question);
  return silence === null
    ? proven(crl, issuer, {
        kind: "good",
        source: "crl",
        at: crl.thisUpdate,
        until: endOf(crl, lifetimeMs),
        askedAt: now,
      })
    : settled({ kind: "unchecked", because: silence });
}

function unfitKind({ isDelta, scope }: Crl): Unchecked | null {
  if (isDelta) {
    return "crl-delta";
  }
  return scope.isIndirect ? "crl-indirect" : null;
}

/**
 * A list may be one of many, and CAs take certificates off it when they expire (RFC 5280 §3.3). If the certificate names a place for some
 * reasons only, or another issuer's list, what is fetched there is not everything (§6.3.3 (b), (d)).
 */
function whySilenceProvesNothing(
  { scope }: Crl,
  { certificate, issuer, address, now }: CrlQuestion,
): Unchecked | null {
  if (isEnded(issuer, now)) {
    return "issuer-ended";
  }
  const whole = certificate.crlUrls.filter(
    (url) => !certificate.partialCrlUrls.includes(url),
  );
  const isItsList =
    scope.addresses === null
      ? !certificate.partialCrlUrls.includes(address)
      : scope.addresses.some((one) => whole.includes(one));
  const isForSuch =
    certificate.basicConstraints?.isCa === true
      ? scope.isForCas
      : scope.isForServers;
  if (!isItsList || !isForSuch || !scope.isForAllReasons) {
    return "crl-other-scope";
  }
  return certificate.notAfter < now ? "crl-forgets-expired" : null;
}

function proven(
  crl: Crl,
  issuer: Certificate,
  ifProven: Revocation,
): Judgement {
  const { algorithm, signed, signature } = crl;
  const check = { spki: issuer.key.spki, algorithm, signed, signature };
  return { kind: "to-verify", proofs: [[check]], ifProven };
}

const settled = (revocation: Revocation): Judgement => ({
  kind: "settled",
  revocation,
});
const invalid = (because: Invalid): Judgement =>
  settled({ kind: "invalid-response", source: "crl", because });
