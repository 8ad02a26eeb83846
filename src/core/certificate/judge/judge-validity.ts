// Are these certificates valid now, and for too long a time?
import { isSelfIssued, isTimely } from "../chain/chain.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";

export function judgeValidity(judged: Case): readonly Finding[] {
  const { path } = judged;
  return [
    ...path.flatMap((link, position) => isItTime(link, position, judged)),
    ...path.slice(0, 1).flatMap(isTooLong),
  ];
}

function isItTime(
  { index, certificate }: Link,
  position: number,
  judged: Case,
): readonly Finding[] {
  const { notBefore, notAfter } = certificate;
  const { now } = judged;
  // Firefox reads no time before 1970 (mozilla::pkix, `TimeChoice`), and no period that ends before it begins (`ParseValidity`).
  if (notBefore < 0 || notAfter < 0 || notBefore > notAfter) {
    return [{ id: "invalid-time", certificateIndex: index, details: {} }];
  }
  if (now < notBefore) {
    return [
      { id: "not-yet-valid", certificateIndex: index, details: { notBefore } },
    ];
  }
  if (isTimely(certificate, now)) {
    return [];
  }
  const id = isPerhapsReplaced(position, judged) ? "expired-issuer" : "expired";
  return [{ id, certificateIndex: index, details: { notAfter } }];
}

/** Above a valid issuer, Firefox may know a newer one of the same name, often a root: then it does not need what was sent. */
function isPerhapsReplaced(
  position: number,
  { path, now, refusal }: Case,
): boolean {
  const issuer = path[1]?.certificate;
  return (
    position > 1 &&
    issuer !== undefined &&
    isTimely(issuer, now) &&
    refusal !== "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE"
  );
}

/** The CA/Browser Forum's rules for CAs that are built into browsers. Others may do as they like: the words say "if public". */
function isTooLong({ index, certificate }: Link): readonly Finding[] {
  const { notBefore, notAfter } = certificate;
  const limit = LIMITS.find(({ from }) => notBefore >= Date.parse(from))?.days;
  // The second of notAfter counts (BR §6.3.2).
  const days = Math.ceil((notAfter - notBefore + 1_000) / DAY_MS);
  return limit !== undefined && days > limit && !isSelfIssued(certificate)
    ? [
        {
          id: "validity-too-long",
          certificateIndex: index,
          details: { days, limit },
        },
      ]
    : [];
}

const DAY_MS = 86_400_000;

// Baseline Requirements §6.3.2 (ballots SC-081v3, SC31 and 193, and before those §6.3.2 of BR 1.0), by the day of issuance.
const LIMITS: readonly { readonly from: string; readonly days: number }[] = [
  { from: "2029-03-15T00:00:00Z", days: 47 },
  { from: "2027-03-15T00:00:00Z", days: 100 },
  { from: "2026-03-15T00:00:00Z", days: 200 },
  { from: "2020-09-01T00:00:00Z", days: 398 },
  { from: "2018-03-01T00:00:00Z", days: 825 },
  // 39 months at their longest.
  { from: "2015-04-01T00:00:00Z", days: 1_188 },
];
