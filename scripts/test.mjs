// All that must be right before a change is good; CI runs exactly this.
// `npm test -- --only unit,lint` runs just these steps.

import { build } from "./build.mjs";
import { check } from "./check.mjs";
import { setUp } from "./setup.mjs";
import { count, runJest, slowest } from "./support/jest.mjs";
import { lintExtension } from "./support/lint-extension.mjs";
import { Problem, runScript } from "./support/problem.mjs";
import { step } from "./support/steps.mjs";

/** Jest alone would leave one core to itself: on two cores it would use but one. */
const WORKERS = ["--maxWorkers=2"];

/** One more than cores: a test in Firefox waits for it a part of the time. */
const WAITING_WORKERS = ["--maxWorkers=3"];

/** In this order; the first that fails is the last that runs. @type {Record<string, () => Promise<void>>} */
const steps = {
  check,
  unit: () => runJest(["unit", "repository"], WORKERS),
  build,
  lint: lintExtension,
  e2e: () => runJest(["e2e"], WAITING_WORKERS),
};

await runScript(async () => {
  const chosen = chosenSteps();
  const inFirefox = chosen.includes("e2e");
  await step("set-up", () =>
    setUp({
      needs: { firefox: inFirefox, older: inFirefox, languagePack: inFirefox },
    }),
  );
  try {
    for (const name of chosen)
      await step(name, steps[name] ?? unknownStep(name));
  } finally {
    tellSlowest();
    console.log(
      `\n${String(count.passed)} passed, ${String(count.failed)} failed`,
    );
  }
});

function tellSlowest() {
  const tests = slowest(10);
  if (tests.length > 0) console.log("\nThe slowest tests:");
  for (const { seconds, file, name } of tests)
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${file} › ${name}`);
}

function chosenSteps() {
  const at = process.argv.indexOf("--only");
  if (at < 0) return Object.keys(steps);
  const names = (process.argv[at + 1] ?? "").split(",");
  for (const name of names) if (!(name in steps)) unknownStep(name);
  return names;
}

/**
 * @param {string} name
 * @returns {never}
 */
function unknownStep(name) {
  throw new Problem(
    `There is no step "${name}": choose from ${Object.keys(steps).join(", ")}.`,
  );
}
