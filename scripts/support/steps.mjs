// Prints what is being done and how long it took.

import { Problem } from "./problem.mjs";

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  console.log(`\n▶ ${name}`);
  const start = performance.now();
  try {
    const result = await work();
    console.log(`✓ ${name} ${seconds(start)}`);
    return result;
  } catch (error) {
    console.log(`✗ ${name} ${seconds(start)}`);
    throw error;
  }
}

/**
 * Work that belongs together but is independent: at most `width` at a time, reported in the order of the list.
 *
 * @param {readonly { name: string, work: () => Promise<import("./run.mjs").Outcome> }[]} tasks
 * @param {number} [width]
 */
export async function inParallel(tasks, width = 2) {
  const waiting = [...tasks.entries()];
  /** @type {{ name: string, took: string, outcome: import("./run.mjs").Outcome }[]} */
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, { name, work }] = next;
      const start = performance.now();
      results[index] = { name, outcome: await work(), took: seconds(start) };
    }
  };
  await Promise.all(Array.from({ length: width }, worker));

  for (const { name, took, outcome } of results) {
    console.log(`  ${outcome.code === 0 ? "✓" : "✗"} ${name} ${took}`);
    if (outcome.code !== 0) console.log(outcome.output.trim());
  }
  const failed = results.filter(({ outcome }) => outcome.code !== 0);
  if (failed.length > 0)
    throw new Problem(
      `Not in order: ${failed.map(({ name }) => name).join(", ")}.`,
    );
}

/** @param {number} start */
function seconds(start) {
  return `(${((performance.now() - start) / 1000).toFixed(1)} s)`;
}
