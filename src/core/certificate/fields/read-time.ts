// The two ways to write a time in a certificate, as strictly as RFC 5280 §4.1.2.5 requires.
import { TAG, type Part } from "../der/der.js";

/** Milliseconds since the epoch; null for anything but whole seconds in UTC, and for dates that no calendar has. */
export function readTime(part: Part | undefined): number | null {
  const isShort = part?.tag === TAG.utcTime;
  if (part === undefined || (!isShort && part.tag !== TAG.generalizedTime)) {
    return null;
  }
  const text = String.fromCharCode(...part.value.subarray(0, LONGEST));
  const digits = /^(\d{12}|\d{14})Z$/.exec(text)?.[1];
  if (digits?.length !== (isShort ? 12 : 14)) {
    return null;
  }
  // Two digits mean 1950 to 2049.
  const full = isShort
    ? `${Number(digits.slice(0, 2)) < 50 ? "20" : "19"}${digits}`
    : digits;
  const iso = full.replace(
    /^(....)(..)(..)(..)(..)(..)$/,
    "$1-$2-$3T$4:$5:$6.000Z",
  );
  const time = Date.parse(iso);
  // `Date.parse` turns 30 February into 2 March: what does not survive the round trip is not a date.
  return Number.isNaN(time) || new Date(time).toISOString() !== iso
    ? null
    : time;
}

/** `YYYYMMDDHHMMSSZ`, and one octet more, so that something longer is not taken for it. */
const LONGEST = 16;
