// How much longer a page of 300 parts takes to load with the extension than without any.

import { compare } from "./comparison.mjs";
import { interleave } from "./rounds.mjs";
import { median, ratioInterval } from "./statistics.mjs";

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("./stage.mjs").Stage} Stage */

const limit = 1.03;

/** @type {import("./measures.mjs").Measure} */
export async function page(stage, isQuick) {
  const { firefox: ours } = await stage.ours();
  const [bare, control] = [await stage.without(), await stage.without()];
  const side = (/** @type {Firefox} */ firefox) => loader(firefox, stage);
  const samples = await interleave(
    { ours: side(ours), bare: side(bare), control: side(control) },
    isQuick
      ? { warmUp: 2, least: 6, most: 6, seconds: 0 }
      : { warmUp: 5, least: 30, most: 120, seconds: 120 },
    limit,
  );
  return [
    compare("page of 300 parts", samples, limit, {
      against: "no extension",
      note: `noise: a second Firefox without extension, ${noise(samples)}`,
    }),
  ];
}

/** @param {Record<"control" | "bare", readonly number[]>} samples */
function noise({ control, bare }) {
  const ratio = median(control) / median(bare);
  const [low, high] = ratioInterval(control, bare);
  return `${ratio.toFixed(3)} (${low.toFixed(3)} – ${high.toFixed(3)})`;
}

/**
 * @param {Firefox} firefox
 * @param {Stage} stage
 * @returns {import("./rounds.mjs").Side}
 */
function loader(firefox, { lab }) {
  const { origin } = new URL(lab.site("many-parts").url);
  return async (round) => {
    // A few parts first: the server hangs up on idle connections, and opening new ones is not what is measured.
    await firefox.goto(`${origin}/?n=12&round=${round}`);
    await firefox.goto(`${origin}/?n=300&round=${round}`);
    return firefox.run(loadTime);
  };
}

const loadTime = `
  const [{ loadEventEnd }] = performance.getEntriesByType('navigation')
  if (!(loadEventEnd > 0)) throw new Error('The page has not loaded')
  const parts = performance.getEntriesByType('resource')
  if (parts.length < 200 || parts.some(({ transferSize }) => transferSize === 0))
    throw new Error('Parts of the page came from a cache')
  return loadEventEnd
`;
