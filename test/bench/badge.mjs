// From Firefox's word that a page failed to the badge on the toolbar, with the event page awake and asleep.

import { pause } from "../e2e/support/until.mjs";
import { startClock, watchBadge } from "./badge-clock.mjs";
import { compare } from "./comparison.mjs";
import { interleave } from "./rounds.mjs";

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("./stage.mjs").Equipped} Equipped */

const limit = 2;

/** @type {import("./measures.mjs").Measure} */
export const awake = (stage, isQuick) => errorToBadge(stage, "awake", isQuick);

/** @type {import("./measures.mjs").Measure} */
export const asleep = (stage, isQuick) =>
  errorToBadge(stage, "asleep", isQuick);

/**
 * @param {Stage} stage
 * @param {"awake" | "asleep"} state
 * @param {boolean} isQuick
 */
async function errorToBadge(stage, state, isQuick) {
  const sides = {
    ours: await errorMaker(await stage.ours(), stage, state),
    bare: await errorMaker(await stage.bare(), stage, state),
  };
  const samples = await interleave(
    sides,
    isQuick
      ? { warmUp: 2, least: 8, most: 8, seconds: 0 }
      : { warmUp: 4, least: 30, most: 80, seconds: 55 },
    limit,
  );
  return [
    compare(`error to badge, ${state}`, samples, limit, {
      against: "bare extension",
    }),
  ];
}

/**
 * The event page of the sleeper is stopped just before the load. Either extension may be woken by an event shortly before the
 * real error, ours by the request that failed, the bare one by the abort of the page before; the time runs from the real error all the
 * same.
 *
 * @param {Equipped} equipped
 * @param {Stage} stage
 * @param {"awake" | "asleep"} state
 * @returns {Promise<import("./rounds.mjs").Side>}
 */
async function errorMaker({ firefox, extension }, { lab }, state) {
  await watchBadge(firefox, extension);
  const wanted = state === "awake" ? "running" : "stopped";
  return async (round) => {
    await firefox.goto(lab.site("good").url);
    // What the good page started should be over.
    await pause(150);
    if (state === "asleep") await firefox.terminateBackground(extension);
    const found = await firefox.background(extension);
    if (found !== wanted)
      throw new Error(`The background is ${found} instead of ${wanted}`);
    const timeToBadge = await startClock(firefox);
    await firefox.goto(`${lab.site("expired").url}?${state}=${round}`);
    return timeToBadge();
  };
}
