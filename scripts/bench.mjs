// `npm run bench`: what the extension costs, as ratios that hold on any machine; fails when a limit is broken.

import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { setUp } from "./setup.mjs";
import { cache } from "./support/paths.mjs";
import { Problem, runScript } from "./support/problem.mjs";
import { step } from "./support/steps.mjs";

/** @typedef {import("../test/bench/comparison.mjs").Result} Result */

await runScript(async () => {
  const { isQuick, only } = options();
  const { firefox } = await setUp({ needs: { firefox: true } });
  if (!firefox) throw new Problem("There is no Firefox.");
  await build();
  const load = [loadavg()[0] ?? 0];
  const results = await measureAll(firefox.binary, isQuick, only);
  load.push(loadavg()[0] ?? 0);

  const { table } = await import("../test/bench/report.mjs");
  console.log(`\n${table(results)}`);
  console.log(
    `\nFirefox ${firefox.version}; load of the machine ${load.map((each) => each.toFixed(1)).join(" before, ")} after.`,
  );
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    join(cache, "bench.json"),
    JSON.stringify({ firefox: firefox.version, load, results }, null, 2),
  );
  const unclear = named(results, "unclear");
  if (unclear)
    console.log(`Too noisy to tell: ${unclear}. Run again when it is quiet.`);
  const over = named(results, "over");
  if (over) throw new Problem(`Over the limit: ${over}.`);
});

/**
 * @param {string} binary
 * @param {boolean} isQuick
 * @param {readonly string[]} only
 */
async function measureAll(binary, isQuick, only) {
  const { measures } = await import("../test/bench/measures.mjs");
  const { openStage } = await import("../test/bench/stage.mjs");
  for (const name of only)
    if (!(name in measures))
      throw new Problem(
        `There is no measure "${name}": choose from ${Object.keys(measures).join(", ")}.`,
      );
  const stage = await openStage(binary);
  /** @type {Result[]} */
  const results = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (only.length > 0 && !only.includes(name)) continue;
      results.push(...(await step(name, () => measure(stage, isQuick))));
    }
  } finally {
    await stage.close();
  }
  return results;
}

function options() {
  try {
    const { values } = parseArgs({
      options: { quick: { type: "boolean" }, only: { type: "string" } },
    });
    return {
      isQuick: values.quick ?? false,
      only: values.only?.split(",") ?? [],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      `${reason}\nUsage: npm run bench -- [--quick] [--only page,popup]`,
    );
  }
}

/**
 * @param {readonly Result[]} results
 * @param {Result["verdict"]} verdict
 */
function named(results, verdict) {
  return results
    .filter((result) => result.verdict === verdict)
    .map(({ name }) => name)
    .join(", ");
}
