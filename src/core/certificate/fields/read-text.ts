// ASN.1 strings as text (X.690 §8.23). Never throws: what is not a string, or a spoilt one, is shown octet by octet.
import { hex, TAG, type Part } from "../der/der.js";

/** A value in a name, whatever its type: DER in hexadecimal for what is not a string. */
export function textOf({ tag, value, der }: Part): string {
  switch (tag) {
    case UTF8:
    case IA5:
      return utf8(value);
    case BMP:
      return units(value, 2);
    case UNIVERSAL:
      return units(value, 4);
    case TAG.bitString:
      // Without the octet that counts unused bits.
      return hex(value.subarray(1));
    default:
      return LATIN.includes(tag) ? latin1(value) : hex(der).toLowerCase();
  }
}

/** If it is not UTF-8, octet by octet. ASCII is UTF-8, too, and so is what some write where only ASCII is allowed. */
export function utf8(octets: Uint8Array): string {
  if (octets.every((octet) => octet < 0x80)) {
    return latin1(octets);
  }
  try {
    return decodeURIComponent(hex(octets).replace(/../g, "%$&"));
  } catch {
    // Not UTF-8.
    return latin1(octets);
  }
}

/** Each octet is a character of the same number. */
export function latin1(octets: Uint8Array): string {
  let text = "";
  for (let at = 0; at < octets.length; at += CHUNK) {
    text += String.fromCharCode(...octets.subarray(at, at + CHUNK));
  }
  return text;
}

/** Characters of `size` octets each, the highest first; one that is cut off or not in Unicode becomes U+FFFD. */
function units(octets: Uint8Array, size: 2 | 4): string {
  let text = "";
  for (let at = 0; at < octets.length; at += size) {
    const code = octets
      .subarray(at, at + size)
      .reduce((sum, octet) => sum * 256 + octet, 0);
    const isWhole = at + size <= octets.length && code <= LAST_CHARACTER;
    text += isWhole ? String.fromCodePoint(code) : "\uFFFD";
  }
  return text;
}

const UTF8 = 0x0c;
const IA5 = 0x16;
const UNIVERSAL = 0x1c;
const BMP = 0x1e;
/** NumericString, PrintableString, TeletexString, VideotexString, GraphicString, VisibleString, GeneralString. */
const LATIN: readonly number[] = [0x12, 0x13, 0x14, 0x15, 0x19, 0x1a, 0x1b];
const LAST_CHARACTER = 0x10ffff;
/** How many arguments a call may have everywhere. */
const CHUNK = 8_192;
