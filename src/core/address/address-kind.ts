// Whose a host is, by its name or address alone: the one predicate that separates the reader's own network from the rest of the world.
import { ipKind, isIpAddress, type IpKind } from "./ip-address.js";

/**
 * `special-address`: nobody's, or not an address at all (documentation, multicast, reserved). Whatever is not known to be somebody's own is
 * `public-name`, whatever its letters: browsers resolve underscores, and attackers choose their names.
 */
export type AddressKind =
  | "loopback"
  | "link-local"
  | "private-address"
  | "private-name"
  | "special-address"
  | "public-address"
  | "public-name";

const OF_IP: Readonly<Record<IpKind, AddressKind>> = {
  loopback: "loopback",
  "link-local": "link-local",
  private: "private-address",
  special: "special-address",
  public: "public-address",
};

/**
 * Names that no public name server resolves: RFC 6761 (localhost, test), 6762 (local), 8375 (home.arpa), ICANN's reservation of 2024
 * (internal), and what routers and companies use.
 */
const PRIVATE_NAME =
  /(^|\.)(localdomain|local|fritz\.box|internal|intranet|lan|home|corp|private|home\.arpa|test)$/;

const LOCALHOST = /(^|\.)localhost$/;

/** The kind of a host as `URL` writes it: a name, an IPv4 address, or an IPv6 address in brackets. "" counts as public. */
export function addressKind(host: string): AddressKind {
  const name = host.toLowerCase();
  if (isIpAddress(name)) {
    return OF_IP[ipKind(name)];
  }
  const bare = name.replace(/\.$/, "");
  if (LOCALHOST.test(bare)) {
    return "loopback";
  }
  // A single label resolves through the network's own search list; hardly any top-level domain has a site of its own ("ai." has).
  const isSingleLabel = !name.includes(".") && name !== "";
  return isSingleLabel || PRIVATE_NAME.test(bare)
    ? "private-name"
    : "public-name";
}

/** What tests (RFC 6761), home networks (RFC 8375) and the routers of homes use, and companies hardly ever. */
const HOME_NAME = /(^|\.)(test|home\.arpa|home|lan|fritz\.box|localdomain)$/;

/** True where a host is most often its reader's own: this machine, an address or name as homes and labs have them. Not for those of companies. */
export function isMostlyAtHome(host: string): boolean {
  const kind = addressKind(host);
  return kind === "private-name"
    ? HOME_NAME.test(host.toLowerCase().replace(/\.$/, ""))
    : OWN.has(kind);
}

/** True for the reader's own machine and network, where a device of theirs may be; never for a name that anybody can register. */
export function isOwnNetwork(host: string): boolean {
  return OWN.has(addressKind(host));
}

const OWN: ReadonlySet<AddressKind> = new Set<AddressKind>([
  "loopback",
  "link-local",
  "private-address",
  "private-name",
]);
