// Is it time for these certificates, and is their time too long?
import { isSelfIssued } from "./chain.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";

export function judgeValidity({ path, now }: Case): readonly Finding[] {
  return [
    ...path.flatMap((link) => isItTime(link, now)),
    ...path.slice(0, 1).flatMap(isTooLong),
  ];
}

function isItTime(
  { index, certificate }: Link,
  now: number,
): readonly Finding[] {
  const { notBefore, notAfter } = certificate;
  if (now < notBefore) {
    return [
      { id: "not-yet-valid", certificateIndex: index, details: { notBefore } },
    ];
  }
  // The last second counts in full: 23:59:59 is good until midnight.
  return now >= notAfter + 1_000
    ? [{ id: "expired", certificateIndex: index, details: { notAfter } }]
    : [];
}

/** Rules of the CA/Browser Forum, for CAs that are built into browsers. Others may do as they like: the words say "if public". */
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
  // 39 months, the longest that there are.
  { from: "2015-04-01T00:00:00Z", days: 1_188 },
];
