// What a page with a thousand failing parts costs: the time that it takes, and the work of the extension process.

import { pause } from "../e2e/support/until.mjs";
import { checkValue, compare } from "./comparison.mjs";
import { extensionCpu } from "./extension-cpu.mjs";
import { interleave } from "./rounds.mjs";

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("./stage.mjs").Stage} Stage */

const PARTS = 1_000;
/** Of the time with a bare extension. Each part is a handshake that fails: the noise of a busy machine is large. */
const limit = 1.05;
/** Milliseconds of CPU on a quiet machine; before parts were taken together it was 610. */
const cpuLimit = 60;

/** @type {import("./measures.mjs").Measure} */
export async function bursts(stage, isQuick) {
  const [ours, bare] = [await stage.ours(), await stage.bare()];
  /** @type {number[]} */
  const cpu = [];
  const samples = await interleave(
    {
      ours: async () => {
        const before = await extensionCpu(ours.firefox);
        const took = await failingPage(ours.firefox, stage);
        // What is left to do when the burst is over counts as well.
        await pause(1_500);
        cpu.push((await extensionCpu(ours.firefox)) - before);
        return took;
      },
      bare: () => failingPage(bare.firefox, stage),
    },
    isQuick
      ? { warmUp: 1, least: 4, most: 4, seconds: 0 }
      : { warmUp: 2, least: 12, most: 40, seconds: 150 },
    limit,
  );
  return [
    compare("page of 1,000 failing parts", samples, limit, {
      against: "bare extension",
    }),
    checkValue("its work for extensions", cpu, cpuLimit, "ms"),
  ];
}

/**
 * @param {Firefox} firefox
 * @param {Stage} stage
 * @returns {Promise<number>} milliseconds until the last part has failed
 */
async function failingPage(firefox, { lab }) {
  await firefox.goto(lab.site("good").url);
  return firefox.run(
    `const [url, count] = arguments
     const start = performance.now()
     await Promise.all(Array.from({ length: count }, (_, i) => new Promise((resolve) => {
       const image = new Image()
       image.onerror = resolve
       image.src = url + '?part=' + i + '-' + start
     })))
     return performance.now() - start`,
    [lab.site("expired").url, PARTS],
  );
}
