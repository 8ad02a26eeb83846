// Hosts that were seen to ask for HSTS (RFC 6797): Firefox does not mention it with every error, so what was seen is remembered.

import type { Failure } from "../../failure/failure.js";

/** Host (ASCII) → whether this includes its subdomains. In memory only, the latest {@link MAX_HSTS_HOSTS}. */
export type HstsHosts = Readonly<Record<string, boolean>>;

export const MAX_HSTS_HOSTS = 200;

/** The hosts after a page of `host` came with this `Strict-Transport-Security` header; the same object where it says nothing new. */
export function learnHsts(
  known: HstsHosts,
  host: string,
  header: string,
): HstsHosts {
  const maxAge = /(?:^|;)\s*max-age\s*=\s*"?(\d+)/i.exec(header)?.[1];
  if (maxAge === undefined) {
    return known;
  }
  const others = Object.entries(known).filter(([name]) => name !== host);
  if (Number(maxAge) === 0) {
    return Object.hasOwn(known, host) ? Object.fromEntries(others) : known;
  }
  const withSubdomains = /(?:^|;)\s*includeSubDomains\s*(?:;|$)/i.test(header);
  return known[host] === withSubdomains
    ? known
    : Object.fromEntries(
        [...others, [host, withSubdomains] as const].slice(-MAX_HSTS_HOSTS),
      );
}

/** True for a host that asked for HSTS, or below one that asked for all its subdomains. */
export function usesHsts(known: HstsHosts, host: string): boolean {
  const labels = host.split(".");
  return (
    Object.hasOwn(known, host) ||
    labels.some((_, index) => known[labels.slice(index + 1).join(".")] === true)
  );
}

/** Hosts from whatever was stored. */
export function parseHsts(stored: unknown): HstsHosts {
  return typeof stored === "object" && stored !== null
    ? Object.fromEntries(
        Object.entries(stored).filter(
          (entry): entry is [string, boolean] => typeof entry[1] === "boolean",
        ),
      )
    : {};
}

/** The failure with what was seen of its host, where Firefox itself said nothing. */
export function withHsts(failure: Failure, known: HstsHosts): Failure {
  return failure.hsts === null && usesHsts(known, failure.host.ascii)
    ? { ...failure, hsts: { value: true, at: failure.at } }
    : failure;
}
