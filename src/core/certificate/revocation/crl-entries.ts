// Looks for one serial number in a CRL, which may have a hundred thousand, without making values of the others.
import { TAG } from "../der/der.js";

export type Search =
  /** The list is malformed somewhere, perhaps far behind what was looked for. */
  | { readonly kind: "unreadable" }
  | {
      readonly kind: "searched";
      readonly count: number;
      /** The entry as DER, with tag and length; null where the serial is not in the list. */
      readonly entry: Uint8Array | null;
    };

/** `list` is the contents of revokedCertificates (RFC 5280 §5.1): entries that begin with the serial as INTEGER. */
export function searchEntries(list: Uint8Array, serial: Uint8Array): Search {
  let at = 0;
  let count = 0;
  let entry: Uint8Array | null = null;
  while (at < list.length) {
    const start = startOfContents(list, at);
    const end = start + lengthAt(list, at);
    const length = list[start + 1] ?? MAX_SERIAL;
    if (
      list[at] !== TAG.sequence ||
      list[start] !== TAG.integer ||
      length >= MAX_SERIAL ||
      !(end <= list.length) ||
      start + 2 + length > end
    ) {
      return { kind: "unreadable" };
    }
    if (length === serial.length && isAt(list, start + 2, serial)) {
      entry ??= list.subarray(at, end);
    }
    count += 1;
    at = end;
  }
  return { kind: "searched", count, entry };
}

/** Entries are short, and their lengths take one to three octets; an indefinite one matches nothing. */
function startOfContents(list: Uint8Array, at: number): number {
  const first = list[at + 1] ?? 0;
  return at + 2 + (first < 0x80 ? 0 : first - 0x80);
}

function lengthAt(list: Uint8Array, at: number): number {
  const first = list[at + 1] ?? 0x80;
  switch (first) {
    case 0x81:
      return list[at + 2] ?? NaN;
    case 0x82:
      return (list[at + 2] ?? NaN) * 256 + (list[at + 3] ?? NaN);
    default:
      return first < 0x80 ? first : NaN;
  }
}

function isAt(list: Uint8Array, at: number, serial: Uint8Array): boolean {
  for (let i = 0; i < serial.length; i++) {
    if (list[at + i] !== serial[i]) {
      return false;
    }
  }
  return true;
}

/** Octets: RFC 5280 §4.1.2.2 allows 20, and a length below this fits into one octet. */
const MAX_SERIAL = 0x80;
