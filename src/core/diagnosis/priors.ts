// How likely each cause is before anything but the error, the kind of address and the system is known: every number, with its source.
import type { CauseId } from "./causes/index.js";
import type { Cause, Fit } from "./causes/cause.js";
import type { Evidence, FactValues } from "../evidence/evidence.js";
import type { Platform } from "../evidence/environment.js";
import type { ErrorCode } from "../failure/failure.js";

/**
 * Odds, for comparing with one another: orders of magnitude, by judgement. `usual` is what the code itself says (RFC 8446, RFC 5280, RFC 6960,
 * or the lines of NSS and of Firefox that raise it: docs/sources.md); the others are what reports name beside it.
 */
export const ODDS: Readonly<Record<Fit, number>> = {
  usual: 30,
  common: 10,
  seen: 3,
  rare: 1,
  curious: 0.1,
};

/**
 * What no cause of the catalogue explains: always in the sum. Judgement, more than what is seen and less than what is common: of 72 public reports
 * with a known end 14 had a cause that the catalogue did not have, but most of these behind a cause that says so itself (test/stories).
 */
export const SOMETHING_ELSE = 4;

/** Linux has no column in the paper: a desktop that nobody manages is nearest to the Mac. */
interface BySystem {
  readonly win: number;
  readonly macAndLinux: number;
}

/**
 * Counted shares: Acer et al., “Where the Wild Warnings Are”, CCS 2017, table 1 (DOI 10.1145/3133956.3134007), in percent of the rows that give the
 * same code of Firefox. They are of the public web. Where several of our causes are one row of the paper, how it is split is judgement.
 */
const COUNTED: Readonly<
  Partial<Record<string, Readonly<Partial<Record<CauseId, number | BySystem>>>>>
> = {
  SEC_ERROR_UNKNOWN_ISSUER: {
    // Row “authority invalid”, 35 and 41. Of these 18 % sign themselves, for which Firefox has a code of its own, and 5 % are of intranets (section
    // 5.1); half of what is left has a cause of its own in the catalogue.
    "issuer-unknown": { win: 13, macAndLinux: 15 },
    // Row “insufficient intermediates”, of the Mac for all systems: how many servers leave one out does not depend on who asks, and what Windows
    // fetches for Chrome, Firefox does not. It fetches none, but knows many beforehand.
    "missing-intermediate": { win: 27, macAndLinux: 35 },
    // Row “missing TLS proxy root”, 38 and 24. Firefox has a code of its own for one that meets every site: half of it is left.
    "connection-intercepted": { win: 4, macAndLinux: 5 },
    "antivirus-interception": { win: 9, macAndLinux: 3.5 },
    "company-proxy": { win: 6, macAndLinux: 3.5 },
  },
  // Rows “name mismatch” and “captive portal”, 93:7 and 68:32; the causes of the site are together about 60 here.
  SSL_ERROR_BAD_CERT_DOMAIN: {
    "captive-portal": { win: 5, macAndLinux: 28 },
    // Section 5.1: of the server's wrong names 13.2 % are below a wildcard that does not reach them, and 3.7 % are those with or without www. So most
    // have other names altogether.
    "wildcard-depth": 8,
    "default-certificate": 30,
    "name-not-covered": 10,
  },
  // Of all reports 6.7 % had a clock that is days behind, and 0.05 % one that is ahead, against 4.2 % with a certificate that has expired; virtually
  // all date errors of servers are expired certificates. So by code: who is told “expired” has a clock that is ahead one time in eighty, which is
  // `rare` in the cause itself; who is told “not yet valid” has nearly always one that is behind.
  "not-yet-valid": {
    "clock-far": 30,
    "certificate-not-yet-valid": 1,
    "not-yet-valid-by-minutes": 1,
  },
};

/** Hardly anything stands between this device and its own network; addresses that are numbers are nearly always there. */
const NEAR: Readonly<Partial<Record<CauseId, number>>> = {
  "captive-portal": 0.1,
  "internet-down": 0.3,
  "company-proxy": 0.3,
  "network-filter-interferes": 0.3,
};

/**
 * What differs at addresses that are not of the public web; judgement. A login page stands before the web, not before what is near, and between
 * this device and itself there is no network.
 */
const NEARBY: Readonly<
  Partial<
    Record<
      FactValues["address"]["kind"],
      Readonly<Partial<Record<CauseId, number>>>
    >
  >
> = {
  "private-name": NEAR,
  ipv4: NEAR,
  ipv6: NEAR,
  localhost: {
    "captive-portal": 0.01,
    "internet-down": 0.01,
    "company-proxy": 0.1,
    "blocked-by-network": 0.1,
    "network-filter-interferes": 0.1,
    "private-ca-unknown": 0.1,
  },
};

/** Odds of a cause behind the failing error; null where it never stands behind it. */
export function priorOf(
  cause: Cause<CauseId>,
  error: ErrorCode,
  { address, platform }: Evidence,
): number | null {
  const fit = fitOf(cause, error);
  if (fit === null) {
    return null;
  }
  const kind = address.known ? address.value.kind : "public";
  const counted =
    kind === "public"
      ? countedFor(cause, error, platform.known ? platform.value : "win")
      : null;
  return (counted ?? ODDS[fit]) * (NEARBY[kind]?.[cause.id] ?? 1);
}

/** True where the odds are a counted share of the paper, and not judgement. */
export const isCounted = (
  cause: Cause<CauseId>,
  error: ErrorCode,
  { address, platform }: Evidence,
): boolean =>
  (!address.known || address.value.kind === "public") &&
  countedFor(cause, error, platform.known ? platform.value : "win") !== null;

function countedFor(
  { id }: Cause<CauseId>,
  { name, category }: ErrorCode,
  platform: Platform,
): number | null {
  const row = COUNTED[name ?? ""]?.[id] ?? COUNTED[category]?.[id];
  return typeof row === "object"
    ? row[platform === "win" ? "win" : "macAndLinux"]
    : (row ?? null);
}

/** How often the cause stands behind the error, in words; null where it never does. */
export function fitOf(
  { applies }: Pick<Cause, "applies">,
  { name, category }: Pick<ErrorCode, "name" | "category">,
): Fit | null {
  const fits: Readonly<Record<string, Fit | undefined>> = applies;
  // Asked of every cause for every failure: a look at the table costs nothing, a copy of it does.
  const of = (key: string): Fit | undefined =>
    Object.hasOwn(fits, key) ? fits[key] : undefined;
  return (name === null ? undefined : of(name)) ?? of(category) ?? null;
}
