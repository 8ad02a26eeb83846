// Is a certificate valid for a host? As RFC 9525 and Firefox see it: alternative names only, a wildcard for one whole label.
import { toASCII } from "punycode";
import type { AlternativeNames } from "../fields/certificate.js";
import { isIpAddress } from "../../address/ip-address.js";

export type HostMatch =
  | { readonly kind: "covered"; readonly by: string }
  /** There is no name that browsers look at; the common name is not one (RFC 9525 §2). */
  | { readonly kind: "no-names" }
  | {
      readonly kind: "not-covered";
      /** The name that shares most with the host, for marking it in the list; null where none shares two labels. */
      readonly nearest: string | null;
      /**
       * The same name with or without `www.`, where the certificate covers that: the one alternative worth offering. Any other
       * name in the certificate may belong to somebody else; it would take a list of public suffixes to know.
       */
      readonly twin: string | null;
    };

/** @param host of the address, ASCII or as people write it; IPv6 with or without brackets */
export function matchHost(
  names: AlternativeNames | null,
  host: string,
): HostMatch {
  const wanted = canonical(host);
  if (names === null || names.dns.length + names.ips.length === 0) {
    return { kind: "no-names" };
  }
  if (isIpAddress(wanted)) {
    return names.ips.includes(wanted)
      ? { kind: "covered", by: wanted }
      : { kind: "not-covered", nearest: null, twin: null };
  }
  const by = names.dns.find((name) => covers(name, wanted));
  if (by !== undefined) {
    return { kind: "covered", by };
  }
  const twin = twinOf(wanted);
  const hasTwin = names.dns.some((name) => covers(name, twin));
  return {
    kind: "not-covered",
    nearest: nearestOf(names.dns, wanted),
    twin: hasTwin && twin.includes(".") ? twin : null,
  };
}

/**
 * Is it a host name as a certificate may have it (mozilla::pkix, `IsValidDNSID`)? Letters, digits, `-` and `_`, no label beginning or
 * ending with `-`, no dot at the end, no number as the last label; a wildcard is one whole label before two others.
 */
export function isPresentable(name: string): boolean {
  const labels = name.split(".");
  const rest = labels[0] === "*" ? labels.slice(1) : labels;
  return (
    name.length <= 253 &&
    (rest === labels || rest.length >= 2) &&
    rest.every((label) =>
      /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label),
    ) &&
    !/^\d+$/.test(rest.at(-1) ?? "")
  );
}

/** The same without wildcards, with a dot in front where only what is below is meant; "" means everything. */
export const isNameConstraint = (base: string): boolean =>
  base === "" ||
  (!base.startsWith("*") && isPresentable(base.replace(/^\./, "")));

/** `*.example.org` covers one label, and needs two of its own; a name with a dot at its end covers nothing (mozilla::pkix). */
function covers(name: string, host: string): boolean {
  const pattern = name.toLowerCase();
  if (!pattern.startsWith("*.")) {
    return pattern === host && isPresentable(pattern);
  }
  const rest = pattern.slice(1);
  return (
    host.endsWith(rest) &&
    isPresentable(pattern) &&
    host.indexOf(".") === host.length - rest.length &&
    host.length > rest.length
  );
}

function twinOf(host: string): string {
  return host.startsWith("www.") ? host.slice("www.".length) : `www.${host}`;
}

/** By labels shared from the right, then by those shared from the left: `mail.example.org` is nearer to `mial.example.org` than `www.…`. */
function nearestOf(names: readonly string[], host: string): string | null {
  const wanted = host.split(".").reverse();
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const name of names) {
    const labels = name.toLowerCase().split(".").reverse();
    const shared = sharedStart(labels, wanted);
    const score = shared * 1_000 + sharedLetters(name.toLowerCase(), host);
    if (shared >= 2 && score > (best?.score ?? 0)) {
      best = { name, score };
    }
  }
  return best?.name ?? null;
}

function sharedStart(
  ours: readonly string[],
  theirs: readonly string[],
): number {
  const end = ours.findIndex((each, i) => each !== theirs[i]);
  return end === -1 ? ours.length : end;
}

function sharedLetters(ours: string, theirs: string): number {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) {
    at += 1;
  }
  return at;
}

/** Lower case and ASCII, without brackets and without the dot of the root. */
function canonical(host: string): string {
  const plain = host
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
  try {
    return toASCII(plain);
  } catch {
    // Not valid as an international name: then no certificate can be valid for it, and it is compared as it is.
    return plain;
  }
}
