// The few numbers that say something about noisy times: medians, spreads, and how sure the ratio of two medians is.

/** @typedef {{ median: number, q1: number, q3: number, count: number }} Summary `q1` and `q3` hold the middle half of the values */
/** @typedef {readonly [low: number, high: number]} Interval */

/**
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    count: values.length,
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  return summary(values).median;
}

/**
 * Where the ratio of the medians lies with 95 % certainty: the bootstrap, that is, the ratios of many samples drawn from these
 * samples. Whole rounds are drawn, so that what slowed down both sides of a round does not count as noise.
 *
 * @param {readonly number[]} ours by rounds
 * @param {readonly number[]} theirs by the same rounds
 * @returns {Interval}
 */
export function ratioInterval(ours, theirs) {
  const ratios = Array.from({ length: 1000 }, () => {
    const rounds = ours.map(() => Math.floor(Math.random() * ours.length));
    const drawn = (/** @type {readonly number[]} */ values) =>
      rounds.map((round) => values[round] ?? NaN);
    return median(drawn(ours)) / median(drawn(theirs));
  }).sort((a, b) => a - b);
  return [quantile(ratios, 0.025), quantile(ratios, 0.975)];
}

/**
 * @param {readonly number[]} sorted
 * @param {number} part
 */
function quantile(sorted, part) {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}
