// DER with one part of it made long: what breaks readers in time rather than in shape. Lengths around it are put right.
import { partsIn, readPart, TAG } from "../../src/core/certificate/der/der.js";

/** Every universal tag of a primitive, and the first two of the context's: readers give those types of their own. */
export const PRIMITIVES: readonly number[] = [
  ...Array.from({ length: 30 }, (_, i) => i + 1).filter(
    (tag) => tag !== 0x10 && tag !== 0x11,
  ),
  0x80,
  0x82,
];

/** The bytes with every part that is exactly `old` made into `other`, which may be of another length. */
export function replaced(
  der: Uint8Array,
  old: Uint8Array,
  other: Uint8Array,
): Uint8Array {
  const copy = ({ tag, value, head, inside }: Tree): Buffer => {
    const own = part(tag, value);
    if (own.equals(old)) {
      return Buffer.from(other);
    }
    return inside.length === 0
      ? own
      : part(tag, Buffer.concat([head, ...inside.map(copy)]));
  };
  return new Uint8Array(Buffer.concat(treeOf(der).map(copy)));
}

/** How many parts can be replaced, including those inside octet and bit strings. */
export function placesIn(der: Uint8Array): number {
  return treeOf(der).reduce((sum, tree) => sum + sizeOf(tree), 0);
}

/** The bytes with the part at this place made a primitive of the tag, `length` octets long. */
export function withLong(
  der: Uint8Array,
  place: number,
  tag: number,
  length: number,
): Uint8Array {
  const long = part(tag, Buffer.alloc(length, 0x41));
  const left = { places: place };
  return new Uint8Array(
    Buffer.concat(treeOf(der).map((tree) => written(tree, long, left))),
  );
}

interface Tree {
  readonly tag: number;
  readonly value: Uint8Array;
  /** Octets before the parts: a bit string counts its unused bits. */
  readonly head: Uint8Array;
  readonly inside: readonly Tree[];
}

function treeOf(der: Uint8Array): readonly Tree[] {
  return partsIn(der, 10_000).map(({ tag, value }) => {
    const head = value.subarray(0, tag === TAG.bitString ? 1 : 0);
    const rest = value.subarray(head.length);
    const isOpen =
      (tag & 0x20) !== 0 ||
      ((tag === TAG.octetString || tag === TAG.bitString) && isDer(rest));
    return { tag, value, head, inside: isOpen ? treeOf(rest) : [] };
  });
}

const isDer = (bytes: Uint8Array): boolean => {
  const first = readPart(bytes);
  return first?.tag === TAG.sequence && first.der.length === bytes.length;
};

const sizeOf = ({ inside }: Tree): number =>
  inside.reduce((sum, tree) => sum + sizeOf(tree), 1);

function written(
  { tag, value, head, inside }: Tree,
  long: Buffer,
  left: { places: number },
): Buffer {
  left.places -= 1;
  if (left.places === -1) {
    return long;
  }
  return inside.length === 0
    ? part(tag, value)
    : part(
        tag,
        Buffer.concat([
          head,
          ...inside.map((tree) => written(tree, long, left)),
        ]),
      );
}

/** One part as DER. */
export function part(tag: number, value: Uint8Array): Buffer {
  const { length } = value;
  const octets = [length >>> 16, (length >>> 8) & 0xff, length & 0xff];
  const needed = octets.slice(octets.findIndex((octet) => octet !== 0));
  const head =
    length < 0x80 ? [tag, length] : [tag, 0x80 + needed.length, ...needed];
  return Buffer.concat([Buffer.from(head), value]);
}
