// Cuts DER and accepts nothing that is not exactly DER: for the structures on which judgements rest.
import { partsIn, readPart, TAG, type Part } from "./der.js";

/** The one part that exactly fills the bytes, if it has this tag, or else null. */
export function wholePart(bytes: Uint8Array, tag: number): Part | null {
  const part = readPart(bytes);
  return part?.tag === tag && isExact(part) && part.der.length === bytes.length
    ? part
    : null;
}

/** The parts that fill the bytes; null where something is left over, or there are more than the structure allows. */
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

/** The one part inside a part: of `[n] EXPLICIT`, if it has this tag. */
export const explicitly = (
  outer: Part | undefined,
  tag: number,
): Part | null => (outer === undefined ? null : wholePart(outer.value, tag));

/**
 * The fields of a structure in the order of its tags; undefined for each one that is left out, null where there is another one, or one in
 * the wrong place.
 */
export function fieldsOf(
  parts: readonly Part[] | null,
  tags: readonly number[],
): readonly (Part | undefined)[] | null {
  const places = parts?.map(({ tag }) => tags.indexOf(tag)) ?? [-1];
  return places.every((place, i) => place > (places[i - 1] ?? -1))
    ? tags.map((tag) => parts?.find((part) => part.tag === tag))
    : null;
}

/** SEQUENCE { OBJECT IDENTIFIER, its value }: an attribute of a name, for instance. */
export function isTyped({ der }: Part): boolean {
  const parts = insideOf(der, 2);
  return parts?.length === 2 && parts[0]?.tag === TAG.oid;
}

/** TRUE or FALSE; null for any other octet (X.690 §11.1). */
export function readBoolean({ value }: Part): boolean | null {
  const octet = value.length === 1 ? value[0] : undefined;
  return octet === 0 || octet === 0xff ? octet === 0xff : null;
}

/** All of them; null where one is null. */
export const allOf = <T>(
  items: readonly (T | null)[] | undefined,
): readonly T[] | null =>
  items?.every((each) => each !== null) === true ? items : null;

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
