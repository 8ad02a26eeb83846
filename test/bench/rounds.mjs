// Runs the sides of a comparison in turn, for as many rounds as the noise of the machine asks for.

import { ratioInterval } from "./statistics.mjs";

/** Runs once and resolves with milliseconds. @typedef {(round: number) => Promise<number>} Side */

/**
 * @typedef {object} Pace
 * @property {number} warmUp rounds that do not count
 * @property {number} least rounds that count
 * @property {number} most
 * @property {number} seconds after which no round beyond `least` is begun
 */

/**
 * Each round runs every side once, in an order drawn by lot: whatever changes with time, or comes with who ran before, meets all
 * sides alike. (Turning the order around each second round is not enough: of three sides one always stands in the middle.)
 * Beyond the least number of rounds, it only continues while it is unclear on which side of the limit the ratio is.
 *
 * @template {{ ours: Side, bare: Side } & Readonly<Record<string, Side>>} Sides
 * @param {Sides} sides
 * @param {Pace} pace
 * @param {number} limit of the ratio of ours to bare
 * @returns {Promise<{ [Name in keyof Sides]: number[] }>}
 */
export async function interleave(sides, pace, limit) {
  const entries = Object.entries(sides).map(([name, run]) => ({
    name,
    run,
    samples: /** @type {number[]} */ ([]),
  }));
  const end = performance.now() + pace.seconds * 1000;
  for (let round = -pace.warmUp; round < pace.most; round++) {
    const isSurplus = round >= pace.least;
    if (isSurplus && (performance.now() > end || isClear())) break;
    for (const { run, samples } of shuffled(entries)) {
      const took = await run(round + pace.warmUp);
      if (round >= 0) samples.push(took);
    }
  }
  return outcome();

  function outcome() {
    /** @type {Record<string, number[]>} */
    const named = {};
    for (const { name, samples } of entries) named[name] = samples;
    return /** @type {{ [Name in keyof Sides]: number[] }} */ (named);
  }

  function isClear() {
    const { ours, bare } = outcome();
    const [low, high] = ratioInterval(ours, bare);
    return high < limit || low > limit;
  }
}

/**
 * @template T
 * @param {readonly T[]} values
 */
function shuffled(values) {
  const lots = values.map((value) => ({ value, lot: Math.random() }));
  return lots.sort((a, b) => a.lot - b.lot).map(({ value }) => value);
}
