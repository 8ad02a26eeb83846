// Judges which of a certificate's addresses may be asked: whoever wrote the certificate wrote the address, too.
import { addressKind, isOwnNetwork } from "./address-kind.js";
import { registrableDomain } from "./registrable-domain.js";

/**
 * What `new URL` makes of an address. It writes every host in one way: `0x7f.1` and `2130706433` come out as `127.0.0.1`, full-width
 * letters as ASCII, an IPv6 address in brackets. The core has no `URL`; only what went through one may come here.
 */
export interface Address {
  /** With its colon: `http:`. */
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
}

/** Why an address is not asked. */
export type AddressRefusal =
  | "address-unreadable"
  | "address-scheme"
  | "address-credentials"
  | "address-private"
  | "address-special"
  | "address-not-shown";

/** Why a redirect is not followed. */
export type RedirectRefusal =
  | "redirect-scheme"
  | "redirect-private"
  | "redirect-elsewhere"
  | "redirect-refused";

const SCHEMES: readonly string[] = ["http:", "https:"];

/** More redirects than this are a loop or a game; a CA that moves its files needs one. */
export const MAX_REDIRECTS = 3;

/**
 * Why an address from a certificate may not be asked; null where it may.
 *
 * `failingHost` is the host whose certificate it is: a public site may not send requests into the reader's own network, while
 * the certificate of a device there may well name a responder there. Whatever is not known to be somebody's own is public, whatever its
 * letters. No certificate has any business with this machine, nor with link-local addresses, where clouds keep their keys
 * (169.254.169.254).
 *
 * Whether a public name leads to a private address cannot be seen from here, and it
 * is not refused when it does: every web page may send such requests, nothing of the answer reaches a site, and the private CAs of
 * companies live under such names. Resolving names takes a permission that all users would be asked for at installation.
 */
export function judgeAddress(
  address: Address | null,
  failingHost: string,
): AddressRefusal | null {
  if (address === null || address.hostname === "") {
    return "address-unreadable";
  }
  if (!SCHEMES.includes(address.protocol)) {
    return "address-scheme";
  }
  if (address.username !== "" || address.password !== "") {
    return "address-credentials";
  }
  const kind = addressKind(address.hostname);
  if (kind === "special-address") {
    return "address-special";
  }
  if (!isOwnNetwork(address.hostname)) {
    return null;
  }
  // A certificate without a known host ("", pasted on its own) may be anybody's.
  if (failingHost === "" || !isOwnNetwork(failingHost)) {
    return "address-private";
  }
  return kind === "loopback" || kind === "link-local"
    ? "address-special"
    : null;
}

/**
 * Why the `hop`-th redirect (from 1) is not followed; null where it is. `to` is already resolved against `from`. Only those are
 * asked whom the reader was shown: it may lead to another host of the same owner, as far as names tell, and no further. In somebody's own
 * network, names say nothing about owners, and each host there may be a device that does something when asked: so only to the same host.
 */
export function judgeRedirect(
  hop: number,
  from: Address,
  to: Address | null,
  failingHost: string,
): RedirectRefusal | null {
  if (hop > MAX_REDIRECTS || to === null) {
    return "redirect-refused";
  }
  if (to.protocol !== from.protocol) {
    return "redirect-scheme";
  }
  // Also where the certificate itself may name a private address: a public responder has no business sending anybody there.
  if (isOwnNetwork(to.hostname) && !isOwnNetwork(from.hostname)) {
    return "redirect-private";
  }
  if (judgeAddress(to, failingHost) !== null) {
    return "redirect-refused";
  }
  return whoseIs(to.hostname) === whoseIs(from.hostname)
    ? null
    : "redirect-elsewhere";
}

const whoseIs = (host: string): string =>
  isOwnNetwork(host) ? host : registrableDomain(host);
