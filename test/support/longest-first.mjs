// Starts the files of tests that take longest first, so that no worker is left with a long one when the others are done.

import { basename } from "node:path";
import Sequencer from "@jest/test-sequencer";

/** Seconds, for a fresh clone: afterwards jest knows them from the last run. What is not here takes about as long as it is large. */
const USUAL = {
  "lab-sites": 175,
  weakening: 120,
  popup: 110,
  "certificate-otherwise": 65,
  "certificate-capture": 62,
  "walk-axe": 62,
  "evidence-clock": 55,
  "weakened-check": 40,
  "every-explanation": 40,
  "step-actions": 37,
  "certificate-causes": 37,
  "certificate-input": 35,
  restart: 31,
  walk: 29,
  recognise: 27,
  "walk-restart": 25,
  options: 24,
  "handed-on": 24,
  "evidence-memory": 24,
  "evidence-portal": 23,
  "spoilt-bytes": 20,
  loads: 19,
  "drawn-ahead": 15,
  package: 15,
  "any-walk": 15,
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
