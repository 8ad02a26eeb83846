// May a CA vouch for the names in a certificate (RFC 5280 §4.2.1.10)? Only for host names and addresses, which TLS looks at.
import type { Certificate, NameConstraints, Subtree } from "./certificate.js";
import { ipOctets } from "./ip-octets.js";

/** The first name that the constraints do not allow; null where all are allowed. */
export function forbiddenName(
  { alternativeNames }: Certificate,
  { permitted, excluded }: NameConstraints,
): string | null {
  const { dns = [], ips = [] } = alternativeNames ?? {};
  return (
    forbiddenDns(dns, permitted, excluded) ??
    forbiddenIp(ips, permitted, excluded)
  );
}

function forbiddenDns(
  names: readonly string[],
  permitted: readonly Subtree[],
  excluded: readonly Subtree[],
): string | null {
  const allowed = domains(permitted);
  const denied = domains(excluded);
  const isForbidden = (name: string): boolean =>
    (allowed.size > 0 && !isBelow(name, allowed)) || isBelow(name, denied);
  return names.find(isForbidden) ?? null;
}

/** In lower case. A set, so that 10,000 names under 10,000 constraints take no longer than each alone. */
function domains(subtrees: readonly Subtree[]): ReadonlySet<string> {
  return new Set(
    subtrees.flatMap((each) =>
      each.kind === "dns" ? [each.base.toLowerCase()] : [],
    ),
  );
}

/** `example.org` has `example.org` and all below it; `.example.org` all below; "" everything. A wildcard is below what follows it. */
function isBelow(name: string, bases: ReadonlySet<string>): boolean {
  const plain = name.toLowerCase();
  if (bases.has("") || bases.has(plain)) {
    return bases.size > 0;
  }
  for (
    let dot = plain.indexOf(".");
    dot !== -1;
    dot = plain.indexOf(".", dot + 1)
  ) {
    if (bases.has(plain.slice(dot)) || bases.has(plain.slice(dot + 1))) {
      return true;
    }
  }
  return false;
}

function forbiddenIp(
  ips: readonly string[],
  permitted: readonly Subtree[],
  excluded: readonly Subtree[],
): string | null {
  const allowed = networks(permitted);
  const denied = networks(excluded);
  const isForbidden = (ip: string): boolean => {
    const octets = ipOctets(ip);
    const isIn = (network: Uint8Array): boolean => isWithin(octets, network);
    return (allowed.length > 0 && !allowed.some(isIn)) || denied.some(isIn);
  };
  return ips.slice(0, MAX_IPS).find(isForbidden) ?? null;
}

const networks = (subtrees: readonly Subtree[]): readonly Uint8Array[] =>
  subtrees
    .flatMap((each) => (each.kind === "ip" ? [each.base] : []))
    .slice(0, MAX_IPS);

/** A network is the address, then the mask of the same length. */
function isWithin(octets: Uint8Array, network: Uint8Array): boolean {
  const size = octets.length;
  return (
    network.length === 2 * size &&
    octets.every((octet, i) => {
      const mask = network[size + i] ?? 0;
      return (octet & mask) === ((network[i] ?? 0) & mask);
    })
  );
}

/** Each address is compared with each network: more than these are no work of a CA. */
const MAX_IPS = 500;
