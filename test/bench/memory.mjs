// The memory of the process that Firefox runs extensions in, after as many failures as ours remembers.

import { pause, until } from "../e2e/support/until.mjs";
import { compare } from "./comparison.mjs";

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("./stage.mjs").Stage} Stage */

const TABS = 4;
const PARTS = 50;
const MB = 1024 * 1024;

/** @type {import("./measures.mjs").Measure} */
export async function memory(stage) {
  const [ours, bare] = [await stage.ours(), await stage.bare()];
  for (const { firefox } of [ours, bare]) await failOften(firefox, stage);
  await until(async () => (await recorded(ours)) === TABS * PARTS, {
    message: "all failures to be recorded",
  });
  /** @type {{ ours: number[], bare: number[] }} */
  const samples = { ours: [], bare: [] };
  for (let round = 0; round < 5; round++) {
    samples.ours.push((await extensionMemory(ours.firefox)) / MB);
    samples.bare.push((await extensionMemory(bare.firefox)) / MB);
  }
  return [
    compare("memory, 200 failures", samples, null, {
      against: "bare extension",
      unit: "MB",
    }),
  ];
}

/**
 * Pages that load, and of which many parts do not.
 *
 * @param {Firefox} firefox
 * @param {Stage} stage
 */
async function failOften(firefox, { lab }) {
  for (let tab = 0; tab < TABS; tab++) {
    await firefox.open(lab.site("good").url);
    await firefox.run(
      `const [url, count] = arguments
       await Promise.all(Array.from({ length: count }, (_, i) => new Promise((resolve) => {
         const image = new Image()
         image.onerror = resolve
         image.src = url + '?memory=' + i
       })))`,
      [lab.site("expired").url, PARTS],
    );
  }
}

/**
 * @param {import("./stage.mjs").Equipped} equipped
 * @returns {Promise<number>}
 */
function recorded({ firefox, extension }) {
  return firefox.runInBackground(
    extension,
    `const { journal } = await browser.storage.session.get('journal')
     return journal.failures.length`,
  );
}

/**
 * @param {Firefox} firefox
 * @returns {Promise<number>} bytes, after Firefox has given back what it can
 */
async function extensionMemory(firefox) {
  await firefox.chrome(
    `Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize')`,
  );
  await pause(400);
  return firefox.chrome(
    `const { children } = await ChromeUtils.requestProcInfo()
     return children.find(({ type }) => type === 'extension').memory`,
  );
}
