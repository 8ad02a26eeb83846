// What is remembered of this session's loads: the latest of each host, never of a private window.
import { isBoolean, isObject, isString, isTime } from "../../stored/stored.js";
import { ownerOf } from "./related.js";
import { MAX_ISSUER_LENGTH, type Load, type LoadCertificate } from "./load.js";

/** One host's latest load, over https or over http. */
export interface SeenLoad extends Pick<
  Load,
  "host" | "at" | "aheadMs" | "certificate" | "exception"
> {
  readonly isSecure: boolean;
}

/** An http address that Firefox itself took to https. */
export interface Upgrade {
  readonly host: string;
  readonly at: number;
}

/** Both in the order in which they were seen, latest last: times cannot say, since the clock may be set back meanwhile. */
export interface LoadLog {
  readonly loads: readonly SeenLoad[];
  readonly upgrades: readonly Upgrade[];
}

export const EMPTY_LOADS: LoadLog = { loads: [], upgrades: [] };
export const MAX_LOADS = 100;
export const MAX_UPGRADES = 20;

/** A load that says nothing new is only written again after this: its time need not be more exact. Milliseconds. */
const SAME_MS = 60_000;
/** `Date` headers come in whole seconds, and answers take a while. Milliseconds. */
const SAME_CLOCK_MS = 3_000;

/** The log after a load; the same object where it says nothing new. */
export function recordLoad(log: LoadLog, load: Load): LoadLog {
  if (load.isPrivate) {
    return log;
  }
  const { host, at, aheadMs, certificate, exception } = load;
  const isSecure = load.url.startsWith("https:");
  const seen: SeenLoad = {
    host,
    isSecure,
    at,
    aheadMs,
    certificate,
    exception,
  };
  const before = log.loads.find(
    (one) => one.host === host && one.isSecure === isSecure,
  );
  if (before !== undefined && isSame(before, seen)) {
    return log;
  }
  const others = log.loads.filter((one) => one !== before);
  return { ...log, loads: bounded([...others, seen]) };
}

/** The oldest load of the owner with most loads is dropped: no site with many names pushes out what others said. */
function bounded(loads: readonly SeenLoad[]): readonly SeenLoad[] {
  if (loads.length <= MAX_LOADS) {
    return loads;
  }
  const owners = loads.map(({ host }) => ownerOf(host));
  const counts = new Map<string, number>();
  for (const owner of owners) {
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return loads.toSpliced(
    owners.findIndex((owner) => counts.get(owner) === most),
    1,
  );
}

/** The log after Firefox took an http address to https by itself. */
export function recordUpgrade(log: LoadLog, { host, at }: Upgrade): LoadLog {
  const others = log.upgrades.filter((one) => one.host !== host);
  return { ...log, upgrades: [...others, { host, at }].slice(-MAX_UPGRADES) };
}

function isSame(before: SeenLoad, seen: SeenLoad): boolean {
  return (
    Math.abs(seen.at - before.at) < SAME_MS &&
    before.exception === seen.exception &&
    before.certificate?.fingerprint === seen.certificate?.fingerprint &&
    isSameClock(before.aheadMs, seen.aheadMs)
  );
}

function isSameClock(before: number | null, now: number | null): boolean {
  return before === null || now === null
    ? now === null
    : Math.abs(now - before) <= SAME_CLOCK_MS;
}

/** A log from whatever was stored; what is not a load is left out. */
export function parseLoadLog(stored: unknown): LoadLog {
  if (!isObject(stored)) {
    return EMPTY_LOADS;
  }
  const { loads, upgrades } = stored;
  return {
    loads: Array.isArray(loads)
      ? loads.filter(isSeenLoad).slice(-MAX_LOADS)
      : [],
    upgrades: Array.isArray(upgrades)
      ? upgrades.filter(isUpgrade).slice(-MAX_UPGRADES)
      : [],
  };
}

function isSeenLoad(value: unknown): value is SeenLoad {
  return (
    isObject(value) &&
    isString(value["host"]) &&
    isBoolean(value["isSecure"]) &&
    isTime(value["at"]) &&
    (value["aheadMs"] === null || isTime(value["aheadMs"])) &&
    (value["exception"] === null || isString(value["exception"])) &&
    (value["certificate"] === null || isCertificate(value["certificate"]))
  );
}

function isCertificate(value: unknown): value is LoadCertificate {
  return (
    isObject(value) &&
    isString(value["issuer"]) &&
    isString(value["issuerText"]) &&
    value["issuerText"].length <= MAX_ISSUER_LENGTH &&
    (value["isBuiltInRoot"] === null || value["isBuiltInRoot"] === true) &&
    isTime(value["notBefore"]) &&
    isTime(value["notAfter"]) &&
    isString(value["fingerprint"]) &&
    isString(value["serial"])
  );
}

function isUpgrade(value: unknown): value is Upgrade {
  return isObject(value) && isString(value["host"]) && isTime(value["at"]);
}
