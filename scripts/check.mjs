// Everything that can be said about the sources without running them: types, lint, format.

import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { cache, root, tool } from "./support/paths.mjs";
import { isStarted, runScript } from "./support/problem.mjs";
import { node } from "./support/run.mjs";
import { inParallel } from "./support/steps.mjs";

/** @typedef {import("./support/run.mjs").RunOptions} RunOptions */

/**
 * Each with its own idea of what exists: src/core, for one, knows neither DOM nor browser. One after the other they would leave a core idle.
 */
const sources = [
  {
    name: "types and lint of src",
    args: ["--types", "tsconfig.json", "--types", "src/core/tsconfig.json"],
    lint: ["--lint", "src"],
  },
  {
    name: "types and lint of all else",
    args: ["--types", "test/tsconfig.json"],
    lint: ["--lint", ".", "--not", "src"],
  },
];

/**
 * @param {Omit<RunOptions, "capture" | "signal">} [options]
 * @returns {import("./support/steps.mjs").Task[]}
 */
export function checks(options) {
  /** @param {readonly string[]} args */
  const capture = (args) => (/** @type {AbortSignal} */ signal) =>
    node(args, { ...options, capture: true, signal });
  return [
    ...sources.map(({ name, args, lint }) => ({
      name,
      work: capture([
        join(root, "scripts/support/judge.mjs"),
        ...args,
        ...lint,
      ]),
      isDecisive: true,
    })),
    {
      name: "format",
      work: capture([
        tool("prettier/bin/prettier.cjs"),
        "--check",
        "--log-level=warn",
        // The next check looks only at what has changed.
        "--cache",
        `--cache-location=${join(cache, "prettier")}`,
        ".",
      ]),
      isDecisive: true,
    },
  ];
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await setUp();
    await inParallel(checks());
  });
}
