// Runs jest projects and counts their tests.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "./json.mjs";
import { cache, tool } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { node } from "./run.mjs";

/** The sum over all runs so far. */
export const count = { passed: 0, failed: 0 };

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} [args]
 */
export async function runJest(projects, args = []) {
  const report = join(cache, `jest-${projects.join("-")}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const { code } = await node([
    // Jest loads ECMAScript modules only with this.
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
    tool("jest/bin/jest.js"),
    "--selectProjects",
    ...projects,
    ...args,
    "--json",
    `--outputFile=${report}`,
  ]);
  if (existsSync(report)) add(report);
  if (code !== 0) throw new Problem(`Tests failed: ${projects.join(", ")}.`);
}

/** @param {string} report */
function add(report) {
  const result =
    /** @type {Record<"numPassedTests" | "numFailedTests" | "numRuntimeErrorTestSuites", number>} */ (
      parseJson(readFileSync(report, "utf8"))
    );
  count.passed += result.numPassedTests;
  // A file that does not even load has no tests to fail, but fails.
  count.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}
