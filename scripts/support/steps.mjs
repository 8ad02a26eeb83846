// Does what has to be done, in order or beside each other, and prints what it was and how long it took.

import { Problem } from "./problem.mjs";

/** @typedef {import("./run.mjs").Outcome} Outcome */

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {(signal: AbortSignal) => Promise<Outcome | void>} work nothing or code 0: it is in order; may throw a Problem; the signal ends it
 * @property {readonly string[]} [after] tasks without which it can't begin; of those that aren't in the list, nobody asks
 * @property {boolean} [isDecisive] where it fails, nothing else is worth waiting for
 */

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
 * Each is begun as soon as it can be, the first in the list first. Each is told of when it ends, with all that it said in one piece.
 *
 * @param {readonly Task[]} tasks
 * @param {{ width?: number }} [options] how many at a time
 */
export async function inParallel(tasks, { width = 2 } = {}) {
  const ending = new AbortController();
  let waiting = [...tasks];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  /** @type {Set<string>} */
  const good = new Set();
  /** @type {string[]} */
  const bad = [];

  /** @param {Task} task */
  const isHeldUp = ({ after = [] }) =>
    after.some(
      (name) => !good.has(name) && tasks.some((one) => one.name === name),
    );

  /** @param {Task} task */
  const perform = async ({ name, work, isDecisive }) => {
    const start = performance.now();
    const { code, output } = await outcomeOf(work(ending.signal));
    running.delete(name);
    if (ending.signal.aborted) return;
    console.log(`${code === 0 ? "✓" : "✗"} ${name} ${seconds(start)}`);
    if (code === 0) {
      good.add(name);
      return;
    }
    console.log(output.trim());
    bad.push(name);
    if (isDecisive) ending.abort();
  };

  for (;;) {
    while (running.size < width && !ending.signal.aborted) {
      const next = waiting.find((task) => !isHeldUp(task));
      if (!next) break;
      waiting = waiting.filter((task) => task !== next);
      running.set(next.name, perform(next));
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }

  if (bad.length === 0) return;
  const done = new Set([...good, ...bad]);
  const undone = tasks
    .map(({ name }) => name)
    .filter((name) => !done.has(name));
  throw new Problem(
    `Not in order: ${bad.join(", ")}.` +
      (undone.length > 0 ? ` Not done to the end: ${undone.join(", ")}.` : ""),
  );
}

/**
 * @param {Promise<Outcome | void>} work
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(work) {
  try {
    return (await work) ?? { code: 0, output: "" };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: 1, output: error.message };
  }
}

/** @param {number} start */
function seconds(start) {
  return `(${((performance.now() - start) / 1000).toFixed(1)} s)`;
}
