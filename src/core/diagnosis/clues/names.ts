// Compares the names in certificates with the names of hosts.
import { isPublicName } from "../../address/host.js";
import { registrableDomain } from "../../address/registrable-domain.js";

/** True where a certificate for these names is good for the host; an asterisk stands for one label (RFC 9525, section 6.3). */
export const isCovered = (names: readonly string[], host: string): boolean =>
  names.some((name) => {
    const [asked, offered] = [host.toLowerCase(), name.toLowerCase()];
    return (
      asked === offered ||
      (offered.startsWith("*.") &&
        asked.slice(asked.indexOf(".")) === offered.slice(1))
    );
  });

/** Suffixes of two labels under which names are registered, such as co.jp: a short label before a country. */
const TWO_LABELS = /\.(co|ne|or|ac|go|gr|ed|lg|com|net|org|gov|edu)\.[a-z]{2}$/;

/**
 * True where a certificate's name is one of the host's own site: of its owner, where Firefox says who that is. Else both names only look like
 * one site's, since their last labels are equal: good enough for a clue, not for a decision.
 */
export function isOfOneSite(
  name: string,
  host: string,
  owner?: string,
): boolean {
  return owner === undefined
    ? siteOf(name) === siteOf(host)
    : isBelow(bareOf(name), owner);
}

/** The names that belong to an owner and are no wildcards: somewhere to go. */
export const namesOf = (
  owner: string,
  names: readonly string[],
): readonly string[] =>
  names.filter((name) => !name.startsWith("*.") && isBelow(name, owner));

const isBelow = (name: string, owner: string): boolean =>
  `.${name.toLowerCase()}`.endsWith(`.${owner}`);

const bareOf = (name: string): string =>
  name.toLowerCase().replace(/^\*\./, "");

function siteOf(name: string): string {
  const plain = name.toLowerCase().replace(/^\*\./, "").replace(/\.$/, "");
  return plain
    .split(".")
    .slice(TWO_LABELS.test(plain) ? -3 : -2)
    .join(".");
}

/** How many labels a host has below the domain that was registered: 2 for `app.beta.example.com`. */
export const depthOf = (host: string): number =>
  labelsOf(host) - labelsOf(registrableDomain(host));

const labelsOf = (name: string): number =>
  name.replace(/\.$/, "").split(".").length;

/** A wildcard among the names that stops short of the host: it is for other names of the same domain. Null where there is none. */
export function wildcardBeside(
  names: readonly string[],
  host: string,
): string | null {
  const asked = host.toLowerCase();
  return (
    names.find((name) => {
      const base = name.toLowerCase().slice(2);
      return (
        name.startsWith("*.") && (asked === base || asked.endsWith(`.${base}`))
      );
    }) ?? null
  );
}

/** Shorter beginnings are shared by chance. */
const OWN_NAME = 6;

/**
 * True where two hosts are probably one operator's: names below one domain, or domains that begin alike (`bigvendor.com` and
 * `bigvendor-cloud.net`). `owners`: the domains by Firefox's list, where it says. Good enough to count witnesses with care; names of somebody's own network have nothing to compare.
 */
export function isOfOneOperator(
  one: string,
  other: string,
  owners: readonly [string | undefined, string | undefined] = [
    undefined,
    undefined,
  ],
): boolean {
  if (!isPublicName(one) || !isPublicName(other)) {
    return one === other;
  }
  const a = owners[0] ?? registrableDomain(one);
  const b = owners[1] ?? registrableDomain(other);
  const [short = "", long = ""] = [a, b]
    .map((domain) => domain.split(".")[0] ?? "")
    .sort((x, y) => x.length - y.length);
  return a === b || (short.length >= OWN_NAME && long.startsWith(short));
}
