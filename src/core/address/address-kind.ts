// Whose a host is, by its name or address alone: the one predicate by which the program tells the reader's own network from the world.
import { ipKind, isIpAddress, type IpKind } from "./ip-address.js";

/**
 * `special-address`: nobody's, or no address at all (documents, multicast, reserved). Everything that is not known to be somebody's own is
 * `public-name`, whatever its letters: browsers resolve underscores, and an attacker chooses his names.
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
 * Names that no public name server knows: RFC 6761 (localhost, test), 6762 (local), 8375 (home.arpa), ICANN's reservation of 2024
 * (internal), and what routers and companies use.
 */
const PRIVATE_NAME =
  /(^|\.)(localdomain|local|fritz\.box|internal|intranet|lan|home|corp|private|home\.arpa|test)$/;

const LOCALHOST = /(^|\.)localhost$/;

/** The kind of a host as `URL` writes it: a name, an IPv4 address, or an IPv6 address in brackets. "" is public: it may be anybody's. */
export function addressKind(host: string): AddressKind {
  const name = host.toLowerCase();
  if (isIpAddress(name)) {
    return OF_IP[ipKind(name)];
  }
  const bare = name.replace(/\.$/, "");
  if (LOCALHOST.test(bare)) {
    return "loopback";
  }
  // A single label resolves through the own network's search list; a top-level domain has no site of its own but "ai." and a few others.
  const isSingleLabel = !name.includes(".") && name !== "";
  return isSingleLabel || PRIVATE_NAME.test(bare)
    ? "private-name"
    : "public-name";
}

/** True for the reader's own machine and network, where there may be a device of theirs; never for what anybody may have registered. */
export function isOwnNetwork(host: string): boolean {
  return OWN.has(addressKind(host));
}

const OWN: ReadonlySet<AddressKind> = new Set<AddressKind>([
  "loopback",
  "link-local",
  "private-address",
  "private-name",
]);
