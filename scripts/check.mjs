// Everything that can be said about the sources without running them: types, lint, format.

import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { cache, tool } from "./support/paths.mjs";
import { isStarted, runScript } from "./support/problem.mjs";
import { node } from "./support/run.mjs";
import { inParallel } from "./support/steps.mjs";

/** Each with its own idea of what exists: src/core, for one, knows neither DOM nor browser. */
const typeProjects = [
  "tsconfig.json",
  "src/core/tsconfig.json",
  "test/tsconfig.json",
];

export async function check() {
  const typeChecks = typeProjects.map((project) => ({
    name: `types of ${project}`,
    work: () =>
      capture("typescript/bin/tsc", [
        "--project",
        project,
        "--noEmit",
        // The next check looks only at what has changed.
        "--incremental",
        "--tsBuildInfoFile",
        join(cache, `types-${project.replaceAll("/", "-")}.tsbuildinfo`),
      ]),
  }));
  await inParallel([
    // The longest first: all others are done beside it.
    {
      name: "lint",
      work: () => capture("eslint/bin/eslint.js", ["--max-warnings=0", "."]),
    },
    ...typeChecks.toReversed(),
    {
      name: "format",
      work: () =>
        capture("prettier/bin/prettier.cjs", [
          "--check",
          "--log-level=warn",
          "--cache",
          `--cache-location=${join(cache, "prettier")}`,
          ".",
        ]),
    },
  ]);
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function capture(script, args) {
  return node([tool(script), ...args], { capture: true });
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await setUp();
    await check();
  });
}
