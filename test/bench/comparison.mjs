// What comes out of a measure, in one shape for the table and the file.

import { ratioInterval, summary } from "./statistics.mjs";

/** @typedef {import("./statistics.mjs").Summary} Summary */
/** "unclear": above the limit, but by no more than the noise of this machine. @typedef {"ok" | "over" | "unclear"} Verdict */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {string} unit
 * @property {Summary} ours
 * @property {Summary | null} theirs null where ours is measured against its limit alone
 * @property {string} against
 * @property {number | null} ratio of the medians
 * @property {import("./statistics.mjs").Interval | null} interval in which the ratio is with 95 % certainty
 * @property {number | null} limit of the ratio, or of our own value where there is no ratio; null: only to be known
 * @property {Verdict} verdict
 * @property {string} note
 * @property {Readonly<Record<string, readonly number[]>>} samples
 */

/**
 * @param {string} name
 * @param {{ ours: readonly number[], bare: readonly number[] } & Record<string, readonly number[]>} samples
 * @param {number | null} limit
 * @param {{ against: string, unit?: string, note?: string }} options
 * @returns {Result}
 */
export function compare(
  name,
  samples,
  limit,
  { against, unit = "ms", note = "" },
) {
  const ours = summary(samples.ours);
  const theirs = summary(samples.bare);
  const ratio = ours.median / theirs.median;
  const interval = ratioInterval(samples.ours, samples.bare);
  const verdict =
    limit === null || ratio <= limit
      ? "ok"
      : interval[0] > limit
        ? "over"
        : "unclear";
  return {
    ...{ name, unit, ours, theirs, against, ratio, interval },
    ...{ limit, verdict, note, samples },
  };
}

/**
 * What is measured against its limit alone.
 *
 * @param {string} name
 * @param {readonly number[]} values
 * @param {number | null} limit of their median
 * @param {string} unit
 * @returns {Result}
 */
export function checkValue(name, values, limit, unit) {
  const ours = summary(values);
  return {
    ...{ name, unit, ours, theirs: null, against: "" },
    ...{ ratio: null, interval: null, limit },
    verdict: limit === null || ours.median <= limit ? "ok" : "over",
    note: "",
    samples: { ours: values },
  };
}
