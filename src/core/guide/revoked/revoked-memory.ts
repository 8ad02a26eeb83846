// Which hosts were called revoked, for 30 days: bounded in a way that pushes nobody out, since forgetting is the dangerous direction.
import { bare } from "../../evidence/seen/related.js";
import { registrableDomain } from "../../address/registrable-domain.js";
import { isObject, isString, isTime } from "../../stored/stored.js";
import { KEEP_MS } from "../walk/walk-state.js";

/** Who said so: the host's CA, when the reader had it asked, or Firefox. */
export type Caller = "ca" | "firefox";

/** A host was called revoked: by its CA, if that was among those who said so; `at` is when anybody last said so (ms since the epoch). */
export interface Calling {
  readonly by: Caller;
  readonly at: number;
}

/** `perhaps`: it cannot be told apart from others that were called revoked, or the memory could not be read. */
export type Called = Calling | "perhaps" | "never";

/** A host and its domain as the memory has them: by name while Firefox runs, as hashes on the disk. */
export interface HostKeys {
  readonly host: string;
  readonly domain: string;
}

export interface CalledHost extends HostKeys, Calling {}

export interface RevokedMemory {
  readonly hosts: readonly CalledHost[];
  /** Domains with so many revoked hosts that all of their hosts count as revoked. */
  readonly domains: readonly Pick<CalledHost, "domain" | "at">[];
  /** When there were more such domains than there is room for: since then, every host counts as revoked. Null while there is room. */
  readonly everything: number | null;
}

export const NOBODY_REVOKED: RevokedMemory = {
  hosts: [],
  domains: [],
  everything: null,
};

export const MAX_HOSTS_OF_DOMAIN = 8;
/** Hosts and whole domains together. */
export const MAX_CALLED = 500;

/** A page may fail a thousand times a minute: what was written more recently than this is not written again. Milliseconds. */
const FRESH_MS = 3_600_000;

/**
 * One name for the host with and without www, which nearly always share a certificate, and for all ports. Other names that a revoked
 * certificate may be for are not known.
 */
export function namesOf(host: string): HostKeys {
  const name = bare(host);
  // Never the name of a host, so that an entry for the host `example.com` is not one for the whole domain.
  return { host: name, domain: `*.${registrableDomain(name)}` };
}

/** The memory with a host that was called revoked; the same object where it was written down within the last hour. */
export function withCalled(
  memory: RevokedMemory,
  called: CalledHost,
): RevokedMemory {
  const { host, domain, at } = called;
  if (memory.domains.some((one) => one.domain === domain)) {
    return withDomain(memory, domain, at);
  }
  const known = memory.hosts.find((one) => one.host === host);
  if (known !== undefined) {
    const by = called.by === "ca" ? "ca" : known.by;
    return by === known.by && !isNews(known.at, at)
      ? memory
      : {
          ...memory,
          hosts: memory.hosts.map((one) =>
            one === known ? { ...known, by, at: later(known.at, at) } : one,
          ),
        };
  }
  const ofDomain = memory.hosts.filter((one) => one.domain === domain);
  if (ofDomain.length >= MAX_HOSTS_OF_DOMAIN) {
    return withDomain(memory, domain, later(at, ...times(ofDomain)));
  }
  return memory.hosts.length + memory.domains.length < MAX_CALLED
    ? { ...memory, hosts: [...memory.hosts, called] }
    : withEverything(memory, at);
}

/** Both memories in one. */
export function mergedCalled(
  memory: RevokedMemory,
  other: RevokedMemory,
): RevokedMemory {
  const withDomains = other.domains.reduce(
    (all, { domain, at }) => withDomain(all, domain, at),
    other.everything === null
      ? memory
      : withEverything(memory, other.everything),
  );
  return other.hosts.reduce(withCalled, withDomains);
}

function withDomain(
  memory: RevokedMemory,
  domain: string,
  at: number,
): RevokedMemory {
  const known = memory.domains.find((one) => one.domain === domain);
  if (known !== undefined && !isNews(known.at, at)) {
    return memory;
  }
  const hosts = memory.hosts.filter((one) => one.domain !== domain);
  const domains = memory.domains.filter((one) => one !== known);
  const since = later(at, known?.at ?? at);
  return hosts.length + domains.length < MAX_CALLED
    ? { ...memory, hosts, domains: [...domains, { domain, at: since }] }
    : withEverything(memory, at);
}

function withEverything(memory: RevokedMemory, at: number): RevokedMemory {
  const { everything } = memory;
  return everything !== null && !isNews(everything, at)
    ? memory
    : { ...memory, everything: later(at, everything ?? at) };
}

// A time in the future was written before the clock was set back: nothing is newer than that.
const isNews = (known: number, at: number): boolean => at - known >= FRESH_MS;

const later = (...all: readonly number[]): number => Math.max(...all);
const times = (all: readonly { readonly at: number }[]): readonly number[] =>
  all.map(({ at }) => at);

/** What the memory says about a host at `now` (ms since the epoch): for 30 days on this clock, and a time in the future counts as now. */
export function calledIn(
  { hosts, domains, everything }: RevokedMemory,
  { host, domain }: HostKeys,
  now: number,
): Called {
  const called = hosts.find(
    (one) => one.host === host && isRecent(one.at, now),
  );
  if (called !== undefined) {
    return { by: called.by, at: called.at };
  }
  const isCovered =
    domains.some((one) => one.domain === domain && isRecent(one.at, now)) ||
    (everything !== null && isRecent(everything, now));
  return isCovered ? "perhaps" : "never";
}

const isRecent = (at: number, now: number): boolean => now - at < KEEP_MS;

/** The gravest of several answers. */
export function gravest(answers: readonly Called[]): Called {
  const callings = answers.filter((one) => typeof one === "object");
  if (callings.length > 0) {
    return {
      by: callings.some(({ by }) => by === "ca") ? "ca" : "firefox",
      at: later(...times(callings)),
    };
  }
  return answers.includes("perhaps") ? "perhaps" : "never";
}

/** The memory without anything older than 30 days; the same object where nothing is. */
export function withoutOld(memory: RevokedMemory, now: number): RevokedMemory {
  const { everything } = memory;
  const young = {
    hosts: memory.hosts.filter(({ at }) => isRecent(at, now)),
    domains: memory.domains.filter(({ at }) => isRecent(at, now)),
    everything:
      everything !== null && isRecent(everything, now) ? everything : null,
  };
  return young.hosts.length === memory.hosts.length &&
    young.domains.length === memory.domains.length &&
    young.everything === everything
    ? memory
    : young;
}

export const isNobody = ({
  hosts,
  domains,
  everything,
}: RevokedMemory): boolean =>
  hosts.length === 0 && domains.length === 0 && everything === null;

/** A memory from whatever was stored; what cannot be understood is left out. */
export function parseRevokedMemory(stored: unknown): RevokedMemory {
  const { hosts, domains, everything } = isObject(stored) ? stored : {};
  return {
    hosts: listOf(isCalledHost, hosts),
    domains: listOf(isCalledDomain, domains),
    everything: isTime(everything) ? everything : null,
  };
}

function isCalledHost(value: unknown): value is CalledHost {
  return (
    isObject(value) &&
    isCalledDomain(value) &&
    "host" in value &&
    isString(value.host) &&
    "by" in value &&
    (value.by === "ca" || value.by === "firefox")
  );
}

function isCalledDomain(
  value: unknown,
): value is RevokedMemory["domains"][number] {
  return isObject(value) && isString(value["domain"]) && isTime(value["at"]);
}

const listOf = <T>(
  isValid: (value: unknown) => value is T,
  stored: unknown,
): readonly T[] => (Array.isArray(stored) ? stored.filter(isValid) : []);
