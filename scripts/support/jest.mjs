// Runs jest projects and counts their tests.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { parseJson } from "./json.mjs";
import { cache, root, tool } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { node } from "./run.mjs";

/** The sum over all runs so far. */
export const count = { passed: 0, failed: 0 };

/** @typedef {{ seconds: number, file: string, name: string }} Timed */

/** Of all runs so far. @type {Timed[]} */
const timed = [];

/**
 * @param {number} most
 * @returns {Timed[]} slowest first
 */
export function slowest(most) {
  return timed.toSorted((a, b) => b.seconds - a.seconds).slice(0, most);
}

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} [args]
 * @param {import("./run.mjs").RunOptions} [options]
 */
export async function runJest(projects, args = [], options = {}) {
  const report = join(cache, `jest-${projects.join("-")}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await node(
    [
      // Jest loads ECMAScript modules only with this.
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
      tool("jest/bin/jest.js"),
      "--selectProjects",
      ...projects,
      ...args,
      "--json",
      `--outputFile=${report}`,
    ],
    options,
  );
  if (existsSync(report)) add(report);
  if (code !== 0)
    throw new Problem(`${output}\nTests failed: ${projects.join(", ")}.`);
}

/**
 * @typedef {object} Report of jest's `--json`
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {{ name: string, assertionResults: { fullName: string, duration?: number | null }[] }[]} testResults
 */

/** @param {string} report */
function add(report) {
  const result = /** @type {Report} */ (
    parseJson(readFileSync(report, "utf8"))
  );
  count.passed += result.numPassedTests;
  // A file that does not even load has no tests to fail, but fails.
  count.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  for (const { name: path, assertionResults } of result.testResults) {
    const file = relative(root, path);
    for (const { fullName: name, duration } of assertionResults)
      timed.push({ seconds: (duration ?? 0) / 1000, file, name });
  }
}
