// Basic constraints (RFC 5280 §4.2.1.9): whether a certificate is a CA's, and how many may be below it.
import type { BasicConstraints } from "../fields/certificate.js";
import { TAG, type Part } from "../der/der.js";
import { fieldsOf, insideOf, readBoolean } from "../der/exact-der.js";

/** null for what is not exactly SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }. */
export function readBasicConstraints(
  value: Uint8Array,
): BasicConstraints | null {
  const fields = fieldsOf(insideOf(value, 2), [TAG.boolean, TAG.integer]);
  const [mark, number] = fields ?? [];
  // FALSE should be left out; Firefox accepts it.
  const isCa = mark === undefined ? false : readBoolean(mark);
  const pathLength = number === undefined ? null : readLength(number);
  return fields === null || isCa === null || pathLength === NONE
    ? null
    : { isCa, pathLength };
}

/** Zero or more, in the fewest octets. Beyond 2^53 it loses its last digits: no chain is that long. */
function readLength({ value }: Part): number {
  const [first = 0x80, second] = value;
  const isPadded = first === 0 && second !== undefined && second < 0x80;
  return first >= 0x80 || isPadded || value.length > MAX_NUMBER
    ? NONE
    : value.reduce((number, octet) => number * 256 + octet, 0);
}

const NONE = -1;
/** Octets. */
const MAX_NUMBER = 64;
