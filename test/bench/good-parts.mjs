// What a page of 300 good parts costs the process of extensions: nothing is to be said of it, so next to nothing may be done.

import { pause } from "../e2e/support/until.mjs";
import { compare } from "./comparison.mjs";
import { extensionCpu } from "./extension-cpu.mjs";
import { interleave } from "./rounds.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */

const PARTS = 300;
/** Of the work with a bare extension, which isn't told of good loads at all: Firefox itself works in that process. */
const limit = 1.5;
/** So that what is left to do when the page is there counts as well, and what others left does not. Milliseconds. */
const SETTLE_MS = 400;
/** In a row, to be one sample: one load is a few milliseconds of work, which is as much as what happens by chance. */
const LOADS = 3;

/** @type {import("./measures.mjs").Measure} */
export async function goodParts(stage, isQuick) {
  const sides = {
    ours: loader(await stage.ours(), stage),
    bare: loader(await stage.bare(), stage),
  };
  const samples = await interleave(
    sides,
    isQuick
      ? { warmUp: 1, least: 6, most: 6, seconds: 0 }
      : { warmUp: 2, least: 12, most: 40, seconds: 120 },
    limit,
  );
  return [
    compare(`work for a page of ${PARTS} good parts`, samples, limit, {
      against: "bare extension",
    }),
  ];
}

/**
 * @param {import("./stage.mjs").Equipped} equipped
 * @param {Stage} stage
 * @returns {import("./rounds.mjs").Side} milliseconds of CPU for one load
 */
function loader({ firefox }, { lab }) {
  const { origin } = new URL(lab.site("many-parts").url);
  return async (round) => {
    await firefox.goto(`${origin}/?n=12&good=${round}`);
    await pause(SETTLE_MS);
    const before = await extensionCpu(firefox);
    for (let load = 0; load < LOADS; load++) {
      await firefox.goto(`${origin}/?n=${PARTS}&good=${round}-${load}`);
      await pause(SETTLE_MS);
    }
    return ((await extensionCpu(firefox)) - before) / LOADS;
  };
}
