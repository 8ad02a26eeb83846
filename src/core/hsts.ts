// Does a host use HSTS, so that Firefox rightly leaves no way on? (RFC 6797 §12.1: no user recourse.)
import { known, unknown, type Fact } from "./fact.js";

/** Hosts seen to send Strict-Transport-Security in this session. */
export type HstsHosts = Readonly<
  Record<string, { readonly includeSubDomains: boolean; readonly at: number }>
>;

export const MAX_HSTS_HOSTS = 200;

/**
 * Top-level domains that are preloaded as a whole and in which anybody may have a name; brands' own ones are left out.
 * Read off the HSTS preload list in Firefox ESR 153.7 (`nsISiteSecurityService.isSecureURI`), November 2026; a test compares them.
 */
export const PRELOADED_TLDS: ReadonlySet<string> = new Set(
  "app bank boo channel dad day dev eat esq fly foo ing insurance meme mov new nexus page phd prof rsvp zip".split(
    " ",
  ),
);

/** What is known of a host's HSTS: from the preload list by its ending, from what it sent, or from Firefox's own word. */
export function hstsOf(
  host: string,
  seen: HstsHosts,
  told: boolean | null = null,
): Fact<boolean> {
  if (told !== null) {
    return known(told);
  }
  const labels = host.split(".");
  if (PRELOADED_TLDS.has(labels.at(-1) ?? "") && labels.length > 1) {
    return known(true);
  }
  const covered = labels.some((_, depth) => {
    const entry = seen[labels.slice(depth).join(".")];
    return entry !== undefined && (depth === 0 || entry.includeSubDomains);
  });
  return covered ? known(true) : unknown("not-observed");
}

/**
 * The hosts after a Strict-Transport-Security header of a page: `max-age=0` takes the host out (RFC 6797 §6.1.1), a header that
 * cannot be read and one from an IP address change nothing (§8.1.1). At most {@link MAX_HSTS_HOSTS}, oldest out first.
 */
export function rememberHsts(
  seen: HstsHosts,
  host: string,
  header: string,
  at: number,
): HstsHosts {
  const maxAge = /(?:^|;)\s*max-age\s*=\s*"?(\d+)"?\s*(?:;|$)/i.exec(
    header,
  )?.[1];
  if (maxAge === undefined || isIpAddress(host)) {
    return seen;
  }
  const includeSubDomains = /(?:^|;)\s*includeSubDomains\s*(?:;|$)/i.test(
    header,
  );
  const before = seen[host];
  if (Number(maxAge) > 0 && before?.includeSubDomains === includeSubDomains) {
    return seen;
  }
  const { [host]: _, ...others } = seen;
  if (Number(maxAge) === 0) {
    return before === undefined ? seen : others;
  }
  const entries = Object.entries({
    ...others,
    [host]: { includeSubDomains, at },
  });
  return Object.fromEntries(
    entries.sort(([, a], [, b]) => a.at - b.at).slice(-MAX_HSTS_HOSTS),
  );
}

function isIpAddress(host: string): boolean {
  return host.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/.test(host);
}
