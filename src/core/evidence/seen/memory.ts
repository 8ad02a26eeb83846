// The certificates with which sites last loaded, remembered across restarts for readers who turned that on.
import type { GoodCertificate } from "../evidence.js";
import { MAX_ISSUER_LENGTH, type Load } from "./load.js";
import { attributeOf } from "./issuer-name.js";
import { plainAddress } from "../../address/plain-address.js";
import { isObject, isString, isTime } from "../../stored/stored.js";

export interface Remembered extends GoodCertificate {
  /** The issuer as Firefox writes it, in which interceptors are looked for. */
  readonly issuerText: string;
  /** Hex with colons. */
  readonly serial: string;
  /** Who issued the one before, and when this one was first seen (ms since the epoch); null where it was the same issuer. */
  readonly changed: { readonly from: string; readonly at: number } | null;
}

/** Host (ASCII), with its port where that is not the usual one → certificate. */
export type Memory = Readonly<Record<string, Remembered>>;

export const MAX_REMEMBERED = 500;

/** The day on which a site was last seen is enough, and written no more often. Milliseconds. */
const DAY_MS = 86_400_000;

/** Whether a load may be remembered: over https, seen by Firefox as good without an exception, and not in a private window. */
export function isMemorable(load: Load): boolean {
  const { url, isPrivate, certificate, exception } = load;
  const site = siteOf(url);
  return (
    !isPrivate &&
    certificate !== null &&
    exception === null &&
    site !== null &&
    isSite(site)
  );
}

/** The memory after a load; the same object where the load says nothing new, or may not be remembered. */
export function withLoad(memory: Memory, load: Load): Memory {
  const { certificate, at } = load;
  const host = siteOf(load.url);
  if (!isMemorable(load) || certificate === null || host === null) {
    return memory;
  }
  const before = rememberedOf(memory, host);
  const isSame = before?.fingerprint === certificate.fingerprint;
  // A time in the future was written before the clock was set back.
  const age = at - (before?.at ?? 0);
  if (isSame && age >= 0 && age < DAY_MS) {
    return memory;
  }
  const { [host]: _, ...others } = memory;
  return withoutOldest({
    ...others,
    [host]: { ...certificate, at, changed: changeOf(before, load) },
  });
}

function changeOf(
  before: Remembered | null,
  { certificate, at }: Load,
): Remembered["changed"] {
  if (before === null || certificate === null) {
    return null;
  }
  if (before.fingerprint === certificate.fingerprint) {
    return before.changed;
  }
  return organisationOf(before) === organisationOf(certificate)
    ? null
    : { from: before.issuer, at };
}

/** Large authorities issue from several intermediates in turn (R12, R13 …): what counts is whose they are. */
export const organisationOf = ({
  issuer,
  issuerText,
}: Pick<Remembered, "issuer" | "issuerText">): string =>
  attributeOf(issuerText, "O") ?? issuer;

function withoutOldest(memory: Memory): Memory {
  const entries = Object.entries(memory);
  return entries.length <= MAX_REMEMBERED
    ? memory
    : Object.fromEntries(
        entries
          .toSorted(([, one], [, other]) => other.at - one.at)
          .slice(0, MAX_REMEMBERED),
      );
}

/** What is remembered about a host, by the name that {@link siteOf} gives it. */
export function rememberedOf(memory: Memory, host: string): Remembered | null {
  // A host may be called "constructor".
  return Object.hasOwn(memory, host) ? (memory[host] ?? null) : null;
}

/** The host of an https address, with a port that is not the usual one: another port may have another certificate. */
export function siteOf(url: string): string | null {
  const [, host, port = ""] =
    /^https:\/\/(\[[\da-f:.]+\]|[^/?#:@[\]\s]+)(:\d*)?(?=[/?#]|$)/i.exec(
      plainAddress(url),
    ) ?? [];
  return host === undefined
    ? null
    : `${host.toLowerCase()}${/^:(443)?$/.test(port) ? "" : port}`;
}

/**
 * False for what an earlier version may have taken from `https://user:password@…`: a site's name is what {@link siteOf} makes of it, and
 * if that looks like a user and a password of digits, it is not remembered at all.
 */
const isSite = (name: string): boolean =>
  siteOf(`https://${name}/`) === name && !/^[^.[]+:\d+$/.test(name);

/** Names that were remembered and are not sites: what is kept under them gets removed. */
export const strayNames = (stored: unknown): readonly string[] =>
  isObject(stored) ? Object.keys(stored).filter((name) => !isSite(name)) : [];

/** A memory from whatever was stored; what cannot be understood is forgotten. */
export function parseMemory(stored: unknown): Memory {
  const entries = isObject(stored) ? Object.entries(stored) : [];
  return withoutOldest(
    Object.fromEntries(
      entries.filter(
        (entry): entry is [string, Remembered] =>
          isSite(entry[0]) && isRemembered(entry[1]),
      ),
    ),
  );
}

function isRemembered(value: unknown): boolean {
  return (
    isObject(value) &&
    ["issuer", "issuerText", "fingerprint", "serial"].every((name) =>
      isShort(value[name]),
    ) &&
    ["at", "notBefore", "notAfter"].every((name) => isTime(value[name])) &&
    (value["isBuiltInRoot"] === null || value["isBuiltInRoot"] === true) &&
    (value["changed"] === null || isChange(value["changed"]))
  );
}

const isChange = (value: unknown): boolean =>
  isObject(value) && isShort(value["from"]) && isTime(value["at"]);

const isShort = (value: unknown): boolean =>
  isString(value) && value.length <= MAX_ISSUER_LENGTH;
