// Spoils bytes in the ways that break parsers: single bits, lengths, cuts, repetitions, parts of others, deep nests, and long primitives.
import type { Chance } from "../support/chance.js";
import { placesIn, PRIMITIVES, withLong } from "./long-primitives.js";

/** One to four changes; never longer than 64 KB, so that thousands stay fast. */
export function mutated(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  chance: Chance,
): Uint8Array {
  let spoilt = bytes;
  const times = 1 + chance.below(4);
  for (let i = 0; i < times; i++) {
    spoilt = chance.oneOf(MUTATIONS)(spoilt, others, chance);
  }
  return spoilt.slice(0, MAX_LENGTH);
}

type Mutation = (
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  chance: Chance,
) => Uint8Array;

const flipBit: Mutation = (bytes, _, chance) => {
  const at = chance.below(bytes.length + 1);
  return bytes.map((octet, i) =>
    i === at ? octet ^ (1 << chance.below(8)) : octet,
  );
};

const setOctet: Mutation = (bytes, _, chance) => {
  const at = chance.below(bytes.length + 1);
  const value = chance.oneOf([
    0, 1, 0x30, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xa3, 0xff,
  ]);
  return bytes.map((octet, i) => (i === at ? value : octet));
};

const cut: Mutation = (bytes, _, chance) =>
  bytes.slice(0, chance.below(bytes.length + 1));

const remove: Mutation = (bytes, _, chance) => {
  const [from, to] = range(bytes, chance);
  return joined(bytes.slice(0, from), bytes.slice(to));
};

const repeat: Mutation = (bytes, _, chance) => {
  const [from, to] = range(bytes, chance);
  const times = chance.oneOf([1, 2, 50]);
  return joined(
    bytes.slice(0, to),
    ...Array<Uint8Array>(times).fill(bytes.slice(from, to)),
    bytes.slice(to),
  );
};

const insert: Mutation = (bytes, _, chance) => {
  const at = chance.below(bytes.length + 1);
  const noise = Uint8Array.from({ length: 1 + chance.below(9) }, () =>
    chance.below(256),
  );
  return joined(bytes.slice(0, at), noise, bytes.slice(at));
};

const splice: Mutation = (bytes, others, chance) => {
  const other = others[chance.below(others.length)] ?? bytes;
  const [from, to] = range(other, chance);
  const at = chance.below(bytes.length + 1);
  return joined(
    bytes.slice(0, at),
    other.slice(from, to),
    bytes.slice(at + (chance.below(2) === 0 ? 0 : to - from)),
  );
};

const nest: Mutation = (bytes, _, chance) => {
  const at = chance.below(bytes.length + 1);
  const depth = chance.oneOf([3, 40, 5_000]);
  const head = Uint8Array.from({ length: 2 * depth }, (_each, i) =>
    i % 2 === 0 ? 0x30 : 0x80,
  );
  return joined(bytes.slice(0, at), head, bytes.slice(at));
};

const lengthen: Mutation = (bytes, _, chance) => {
  const places = placesIn(bytes);
  return places === 0
    ? bytes
    : withLong(
        bytes,
        chance.below(places),
        PRIMITIVES[chance.below(PRIMITIVES.length)] ?? 1,
        chance.oneOf([0, 2, 60, 300, 5_000, 50_000]),
      );
};

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  flipBit,
  flipBit,
  flipBit,
  setOctet,
  setOctet,
  setOctet,
  cut,
  remove,
  repeat,
  insert,
  splice,
  nest,
  lengthen,
];

/** Mostly short: whole parts of DER are. */
function range(bytes: Uint8Array, chance: Chance): readonly [number, number] {
  const from = chance.below(bytes.length + 1);
  return [
    from,
    Math.min(bytes.length, from + 1 + chance.below(chance.oneOf([4, 40, 400]))),
  ];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Octets. */
const MAX_LENGTH = 64 * 1024;
