// Cuts DER and takes nothing that is not exactly DER: for the few structures on which a judgement rests.
import { partsIn, readPart, TAG, type Part } from "./der.js";

/** The one part that fills the bytes, if it has this tag and is not a bit longer or shorter; else null. */
export function wholePart(bytes: Uint8Array, tag: number): Part | null {
  const part = readPart(bytes);
  return part?.tag === tag && isExact(part) && part.der.length === bytes.length
    ? part
    : null;
}

/** The parts that fill the bytes; null where something is left over, or there are more than the structure has. */
export function exactParts(
  bytes: Uint8Array,
  most: number,
): readonly Part[] | null {
  const parts = partsIn(bytes, most);
  const length = parts.reduce((sum, { der }) => sum + der.length, 0);
  return length === bytes.length && parts.every(isExact) ? parts : null;
}

/** What is inside the one part that fills the bytes, no more than `most` parts; null for anything else. */
export function insideOf(
  bytes: Uint8Array,
  most: number,
  tag: number = TAG.sequence,
): readonly Part[] | null {
  const whole = wholePart(bytes, tag);
  return whole && exactParts(whole.value, most);
}

/** The contents of a BIT STRING of whole octets; null for any other part. */
export function octetsOfBits(part: Part | undefined): Uint8Array | null {
  return part?.tag === TAG.bitString && part.value[0] === 0
    ? part.value.subarray(1)
    : null;
}

export function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, i) => octet === b[i]);
}

const isExact = ({ isCut, isMinimal }: Part): boolean => !isCut && isMinimal;
