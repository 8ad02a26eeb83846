// All of what `npm test` has one of each kind of: every site of the lab in each Firefox, language and size; for an hour before something is handed in.
// `npm run sweep -- --only expired,revoked` sweeps these sites alone.

import { join, relative } from "node:path";
import { build } from "./build.mjs";
import { setUp } from "./setup.mjs";
import { count, runJest, slowest } from "./support/jest.mjs";
import { cache, root } from "./support/paths.mjs";
import { Problem, runScript } from "./support/problem.mjs";
import { step } from "./support/steps.mjs";

await runScript(async () => {
  const only = chosenSites();
  await step("set-up", () =>
    setUp({ needs: { firefox: true, older: true, languagePack: true } }),
  );
  await step("build", build);
  // Jest's workers are started with our own surroundings.
  process.env["SWEEP_ONLY"] = only;
  try {
    await step("sweep", () => runJest(["sweep"], ["--maxWorkers=2"]));
  } finally {
    for (const { seconds, name } of slowest(3))
      console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
    console.log(
      `\n${String(count.passed)} passed, ${String(count.failed)} failed; pictures and prints: ${relative(root, join(cache, "sweep"))}`,
    );
  }
});

function chosenSites() {
  const at = process.argv.indexOf("--only");
  if (at < 0) return "";
  const names = process.argv[at + 1];
  if (!names) throw new Problem("--only needs names of sites of the lab.");
  return names;
}
