// Everything that can be said about the sources without running them: types, lint, format.

import { setUp } from "./setup.mjs";
import { tool } from "./support/paths.mjs";
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
      capture("typescript/bin/tsc", ["--project", project, "--noEmit"]),
  }));
  await inParallel([
    ...typeChecks,
    {
      name: "lint",
      work: () => capture("eslint/bin/eslint.js", ["--max-warnings=0", "."]),
    },
    {
      name: "format",
      work: () =>
        capture("prettier/bin/prettier.cjs", [
          "--check",
          "--log-level=warn",
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
