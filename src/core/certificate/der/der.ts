// Cuts DER (X.690) into its parts and counts what is in them: the one reader of bytes that an attacker may have written.

export interface Part {
  /** The first octet: class, constructed or not, number. */
  readonly tag: number;
  /** With tag and length. */
  readonly der: Uint8Array;
  readonly value: Uint8Array;
  /** Its length claims more than there is: `value` is what there is. */
  readonly isCut: boolean;
  /** Its length is written as DER requires, in the fewest octets (§10.1). */
  readonly isMinimal: boolean;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  real: 0x09,
  enumerated: 0x0a,
  relativeOid: 0x0d,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A tag of the context, `[n]`; `of(0)` is constructed. */
export const contextTag = (n: number, isConstructed = true): number =>
  (isConstructed ? 0xa0 : 0x80) + n;

/** The part that begins at `at`; null where none does, and for tags above 30 and indefinite lengths, which do not occur in this DER. */
export function readPart(bytes: Uint8Array, at = 0): Part | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) {
    return null;
  }
  const octets = first < 0x80 ? 0 : first - 0x80;
  if (first === 0x80 || octets > MAX_LENGTH_OCTETS) {
    return null;
  }
  let length = octets === 0 ? first : 0;
  for (let i = 0; i < octets; i++) {
    const octet = bytes[at + 2 + i];
    if (octet === undefined) {
      return null;
    }
    length = length * 256 + octet;
  }
  const start = at + 2 + octets;
  const end = start + length;
  return {
    tag,
    der: bytes.subarray(at, end),
    value: bytes.subarray(start, end),
    isCut: end > bytes.length,
    isMinimal:
      octets === 0 || length >= (octets === 1 ? 0x80 : 256 ** (octets - 1)),
  };
}

/**
 * The parts one after the other, up to the first that is not one, or is cut off. No more than `most`, which every caller has to know: each
 * part costs some 150 octets, and an attacker's megabytes may be all parts of two.
 */
export function partsIn(bytes: Uint8Array, most: number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < bytes.length && parts.length < most) {
    const part = readPart(bytes, at);
    if (part === null) {
      break;
    }
    parts.push(part);
    at += part.der.length;
  }
  return parts;
}

/** What is inside the first part if it has this tag, or else nothing. No more than `most`. */
export function partsOf(
  bytes: Uint8Array | undefined,
  most: number,
  tag: number = TAG.sequence,
): readonly Part[] {
  const part = bytes === undefined ? null : readPart(bytes);
  return part?.tag === tag ? partsIn(part.value, most) : [];
}

/** The octets of a length as DER writes it, the fewest; below 64 KB. */
export function derLength(length: number): readonly number[] {
  return length < 0x80
    ? [length]
    : length < 0x100
      ? [0x81, length]
      : [0x82, length >> 8, length & 0xff];
}

export type Flaw = "cut" | "not-der" | "too-deep" | "too-many" | "too-long";

export interface Survey {
  /** null: nothing keeps us from reading it. */
  readonly flaw: Flaw | null;
  readonly count: number;
  readonly isMinimal: boolean;
}

/** Limits far beyond what certificates need: in Debian's 144 roots, the deepest part is at level 7, and none has more than 120 parts. */
export interface Limits {
  readonly depth: number;
  readonly count: number;
  /** Octets of a primitive that is not a string: nobody needs long ones, and converting one to a number takes the square of its length. */
  readonly number: number;
}

/** Walks through all constructed parts; what is in octet and bit strings is not looked at. */
export function survey(bytes: Uint8Array, limits: Limits): Survey {
  const waiting = [{ bytes, depth: 1 }];
  let count = 0;
  let isMinimal = true;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let at = 0;
    while (at < next.bytes.length) {
      const part = readPart(next.bytes, at);
      count += 1;
      const flaw =
        part === null ? "not-der" : flawOf(part, next.depth, count, limits);
      if (part === null || flaw !== null) {
        return { flaw, count, isMinimal };
      }
      isMinimal &&= part.isMinimal;
      if ((part.tag & CONSTRUCTED) !== 0) {
        waiting.push({ bytes: part.value, depth: next.depth + 1 });
      }
      at += part.der.length;
    }
  }
  return { flaw: null, count, isMinimal };
}

function flawOf(
  part: Part,
  depth: number,
  count: number,
  limits: Limits,
): Flaw | null {
  if (part.isCut) {
    return "cut";
  }
  if (depth > limits.depth) {
    return "too-deep";
  }
  if (count > limits.count) {
    return "too-many";
  }
  // One octet (X.690 §8.2.1), as mozilla::pkix requires it.
  if (part.tag === TAG.boolean && part.value.length !== 1) {
    return "not-der";
  }
  return NO_STRINGS.includes(part.tag) && part.value.length > limits.number
    ? "too-long"
    : null;
}

/** `2.5.29.17`; "" for what is not an object identifier. */
export function oidText(value: Uint8Array): string {
  const last = value.at(-1);
  if (last === undefined || last >= 0x80 || value.length > MAX_OID) {
    return "";
  }
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of value) {
    arc = arc * 128 + (octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(Math.floor(first / 40), 2);
  // Arcs beyond 2^53 lose their last digits: nobody assigns those, and nothing depends on them.
  return [top, first - top * 40, ...rest].join(".");
}

/** Octet by octet. */
export function isSame(ours: Uint8Array, theirs: Uint8Array): boolean {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) {
    at += 1;
  }
  return at === ours.length && at === theirs.length;
}

/** Hexadecimal digits in capitals. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (octet) => HEX[octet]).join("");
}

const CONSTRUCTED = 0x20;
/** INTEGER, NULL, OBJECT IDENTIFIER, REAL, ENUMERATED, RELATIVE-OID: nothing that people read, so none may be long. */
const NO_STRINGS: readonly number[] = [
  TAG.integer,
  TAG.null,
  TAG.oid,
  TAG.real,
  TAG.enumerated,
  TAG.relativeOid,
];
/** 4 GB: no certificate needs more, and numbers stay exact. */
const MAX_LENGTH_OCTETS = 4;
/** Octets. */
const MAX_OID = 64;
const HEX = Array.from({ length: 256 }, (_, octet) =>
  octet.toString(16).toUpperCase().padStart(2, "0"),
);
