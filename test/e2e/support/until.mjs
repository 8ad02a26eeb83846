// Waiting with a limit: every wait in the harness goes through here, so that none can hang.

class TimeUp extends Error {}

/**
 * @template T
 * @typedef {Exclude<T, false | 0 | "" | null | undefined>} Truthy
 */

/** Milliseconds. What comes soon is seen soon, and asking for what takes longer costs little. */
const FIRST_INTERVAL = 10;
const LAST_INTERVAL = 40;

/**
 * Asks again and again until the answer is truthy, and returns that answer.
 * An error thrown by `ask` counts as "not yet"; the last one is reported when time is up.
 *
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{ timeout?: number, interval?: number, message?: string }} [options] milliseconds; an interval of your own stays the same
 * @returns {Promise<Truthy<T>>}
 */
export async function until(ask, { timeout = 10_000, interval, message } = {}) {
  let next = interval ?? FIRST_INTERVAL;
  const deadline = Date.now() + timeout;
  /** @type {unknown} */
  let last;
  do {
    try {
      const left = Math.max(1, deadline - Date.now());
      last = await within(Promise.resolve(ask()), left, "an answer");
      if (last) return /** @type {Truthy<T>} */ (last);
    } catch (error) {
      // Time running out in the middle of an attempt says less than the attempt before.
      if (last === undefined || !(error instanceof TimeUp)) last = error;
    }
    await pause(next);
    if (interval === undefined) next = Math.min(2 * next, LAST_INTERVAL);
  } while (Date.now() < deadline);
  throw new Error(
    `Waited ${String(timeout)} ms for ${message ?? ask.toString()}; last: ${describe(last)}`,
  );
}

/**
 * The promise's own result, or a clear error when it takes longer than the limit.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} what
 * @returns {Promise<T>}
 */
export async function within(promise, ms, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimeUp(`${what} did not come within ${String(ms)} ms`));
    }, ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} ms */
export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @param {unknown} value */
function describe(value) {
  if (value instanceof Error) return value.message;
  return value === undefined ? "undefined" : JSON.stringify(value);
}
