// The host of an address, read once, when a failure is recorded: an international name both as ASCII and as people write it.
import { toASCII, toUnicode } from "punycode";
import { visible, type Host } from "./host.js";

/** The host of an address, without its port; the start of the address itself where it cannot be read. */
export function hostOf(url: string): Host {
  const ascii =
    /^[a-z]+:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1] ??
    url.slice(0, 100);
  return { ascii: visible(ascii), unicode: readable(ascii) };
}

function readable(ascii: string): string | null {
  if (!/(^|\.)xn--/i.test(ascii)) {
    return null;
  }
  try {
    const unicode = toUnicode(ascii);
    // A name that does not survive the round trip is not valid, and must not be made to look valid.
    return unicode === ascii || toASCII(unicode) !== ascii.toLowerCase()
      ? null
      : visible(unicode);
  } catch {
    // Not valid punycode: the ASCII form is all there is to show.
    return null;
  }
}
