// All that must be right before a change is good; CI runs exactly this.
// `npm test -- --only unit,lint` runs just these parts.

import { build } from "./build.mjs";
import { checks } from "./check.mjs";
import { setUp } from "./setup.mjs";
import { count, runJest, slowest } from "./support/jest.mjs";
import { lintExtension } from "./support/lint-extension.mjs";
import { dist } from "./support/paths.mjs";
import { Problem, runScript } from "./support/problem.mjs";
import { inParallel, step } from "./support/steps.mjs";

/** @typedef {import("./support/steps.mjs").Task} Task */

/** Jest alone would leave one core to itself: on two cores it would use but one. */
const WORKERS = ["--maxWorkers=2"];

/** One more than cores: a test in Firefox waits for it a part of the time. */
const WAITING_WORKERS = ["--maxWorkers=3"];

/** Tests in Firefox take longest and have the right of way; two others fill what they leave of the processor. */
const WIDTH = 3;

/**
 * In the order in which they are begun, if they can be.
 *
 * @param {{ isAlone: boolean, isBuilt: boolean }} how alone: it may say at once what it has to say, and hurry
 * @returns {Record<string, readonly Task[]>}
 */
function allParts({ isAlone, isBuilt }) {
  const beside = {
    capture: !isAlone,
    isUnhurried: !isAlone,
    // A test of the package needn't build it again.
    env: { ...process.env, ...(isBuilt && { JUST_BUILT: dist }) },
  };
  return {
    build: [{ name: "build", work: build, isDecisive: true }],
    e2e: [
      {
        name: "e2e",
        after: ["build"],
        work: (signal) =>
          runJest(["e2e"], WAITING_WORKERS, { capture: !isAlone, signal }),
      },
    ],
    check: checks({ isUnhurried: !isAlone }),
    lint: [{ name: "lint", after: ["build"], work: lintExtension }],
    unit: [
      {
        name: "unit",
        after: ["build"],
        work: (signal) =>
          runJest(["unit", "repository"], WORKERS, { ...beside, signal }),
      },
    ],
  };
}

await runScript(async () => {
  const chosen = chosenParts();
  const inFirefox = chosen.includes("e2e");
  await step("set-up", () =>
    setUp({
      needs: { firefox: inFirefox, older: inFirefox, languagePack: inFirefox },
    }),
  );
  const parts = allParts({
    isAlone: chosen.length === 1,
    isBuilt: chosen.includes("build"),
  });
  const tasks = Object.entries(parts).flatMap(([name, ones]) =>
    chosen.includes(name) ? ones : [],
  );
  console.log(`\n▶ ${tasks.map(({ name }) => name).join(", ")}`);
  try {
    await inParallel(tasks, { width: WIDTH });
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

function chosenParts() {
  const all = Object.keys(allParts({ isAlone: false, isBuilt: false }));
  const at = process.argv.indexOf("--only");
  if (at < 0) return all;
  const names = (process.argv[at + 1] ?? "").split(",");
  for (const name of names) {
    if (!all.includes(name))
      throw new Problem(
        `There is no part "${name}": choose from ${all.join(", ")}.`,
      );
  }
  return names;
}
