// The certificates of failing sites that somebody has read: what causes are judged by, for each site.
import { known, unknown, type Fact } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import { siteOf } from "../seen/memory.js";
import { isObject, isString } from "../../stored/stored.js";
import type { ReadCertificate, SinceGood } from "../evidence.js";
import { isRootSaid } from "../../certificate/roots/root-word.js";

/** By site and kind of window. */
export type ReadCertificates = Readonly<Record<string, ReadCertificate>>;

/** What was read of the failing site's certificate, in windows of this kind. */
export function readCertificateOf(
  certificates: ReadCertificates,
  { url, isPrivate }: Pick<Failure, "url" | "isPrivate">,
): Fact<ReadCertificate> {
  // Unknown counts as private, as everywhere.
  const key = readKey(siteOf(url) ?? "", isPrivate ?? true);
  const read = Object.hasOwn(certificates, key) ? certificates[key] : undefined;
  return read === undefined ? unknown("not-read") : known(read);
}

/** The key of a site. */
export const readKey = (site: string, isPrivate: boolean): string =>
  isPrivate ? `private ${site}` : site;

/** Without those whose chain is no longer kept: what the reader no longer sees must not decide anything. */
export function keepKnown(
  certificates: ReadCertificates,
  chains: readonly { readonly site: string; readonly isPrivate: boolean }[],
): ReadCertificates {
  const keys = new Set(
    chains.map(({ site, isPrivate }) => readKey(site, isPrivate)),
  );
  const entries = Object.entries(certificates);
  const known = entries.filter(([key]) => keys.has(key));
  return known.length === entries.length
    ? certificates
    : Object.fromEntries(known);
}

/** From whatever was stored. */
export function parseReadCertificates(stored: unknown): ReadCertificates {
  return isObject(stored)
    ? Object.fromEntries(
        Object.entries(stored).filter(
          (entry): entry is [string, ReadCertificate] => isRead(entry[1]),
        ),
      )
    : {};
}

const FLAGS = [
  "coversHost",
  "isSelfSigned",
  "lacksIntermediate",
  "mustStaple",
  "repeatsSerial",
] as const satisfies readonly (keyof ReadCertificate)[];

const SINCE_GOOD: readonly SinceGood[] = [
  "same",
  "same-key",
  "same-issuer",
  "other-issuer",
];

const isSinceGood = (value: unknown): boolean =>
  SINCE_GOOD.some((one) => one === value);

function isRead(value: unknown): value is ReadCertificate {
  return (
    isObject(value) &&
    ["subject", "issuer", "issuerText"].every((key) => isString(value[key])) &&
    ["notBefore", "notAfter"].every((key) => Number.isFinite(value[key])) &&
    FLAGS.every((key) => typeof value[key] === "boolean") &&
    Array.isArray(value["names"]) &&
    value["names"].every(isString) &&
    typeof value["interceptor"] === "object" &&
    (value["sinceGood"] === null || isSinceGood(value["sinceGood"])) &&
    (value["ownIssuer"] === null || isString(value["ownIssuer"])) &&
    (value["fingerprint"] === null || isString(value["fingerprint"])) &&
    isRootSaid(value["root"])
  );
}

/** True where a certificate is valid at a time (ms since the epoch). */
export const holdsAt = (
  { notBefore, notAfter }: Pick<ReadCertificate, "notBefore" | "notAfter">,
  at: number,
): boolean => notBefore <= at && at <= notAfter;
