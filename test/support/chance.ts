// Chance that can be repeated: the same seed draws the same things.

export interface Chance {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  oneOf<T>(items: readonly [T, ...T[]]): T;
  shuffled<T>(items: readonly T[]): T[];
}

export function chance(seed: number): Chance {
  const next = mulberry32(seed);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    oneOf: (items) => items[below(items.length)] ?? items[0],
    shuffled: (items) =>
      items
        .map((item) => [next(), item] as const)
        .sort(([a], [b]) => a - b)
        .map(([, item]) => item),
  };
}

/** All orders of a few items. */
export function permutations<T>(items: readonly T[]): T[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
        permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
      );
}

// Tommy Ettinger's generator (public domain): 32 bits of state, good enough to shuffle with.
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
