// Starts the files of tests that take longest first, so that no worker is left with a long one when the others are done.

import { basename } from "node:path";
import Sequencer from "@jest/test-sequencer";

/** Seconds, for a fresh clone: afterwards jest knows them from the last run. What is not here takes about as long as it is large. */
const USUAL = {
  "lab-sites": 60,
  weakening: 55,
  popup: 50,
  "certificate-otherwise": 40,
  "certificate-capture": 35,
  "certificate-input": 30,
  "walk-axe": 30,
  "evidence-clock": 30,
  "weakened-check": 25,
  "every-explanation": 25,
  "spoilt-bytes": 25,
  restart: 20,
  "walk-restart": 20,
};

/** Seconds of a file that nobody knows. */
const OTHERS = 10;

/** @type {ReadonlyMap<string, number>} */
const usual = new Map(Object.entries(USUAL));

/** Seconds. @param {import("@jest/test-result").Test} test */
function costOf({ path, duration }) {
  return duration === undefined
    ? (usual.get(basename(path, ".test.ts")) ?? OTHERS)
    : duration / 1000;
}

export default class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {import("@jest/test-result").Test[]} tests
   */
  async sort(tests) {
    // Jest's own adds what the last run took.
    const timed = await super.sort(tests);
    return timed.toSorted((a, b) => costOf(b) - costOf(a));
  }
}
