// Bundles the extension into dist/, once or again after every change.

import { rmSync } from "node:fs";
import { setUp } from "./setup.mjs";
import { dist } from "./support/paths.mjs";
import { Problem, isStarted, runScript } from "./support/problem.mjs";

/** @typedef {import("webpack").Stats} Stats */

/** @returns {Promise<void>} rejects with what is wrong in the sources */
export async function build() {
  const compiler = await createCompiler();
  /** @type {Stats} */
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      compiler.close(() => {
        if (error) reject(error);
        else resolve(/** @type {Stats} */ (result));
      });
    });
  });
  const trouble = troubleIn(stats);
  if (trouble) throw new Problem(trouble);
}

/**
 * Builds now and after every change.
 *
 * @param {(trouble: string | null) => void} onBuilt called after each build, the first included
 * @returns {Promise<() => Promise<void>>} ends the watching
 */
export async function watch(onBuilt) {
  const compiler = await createCompiler();
  const watching = compiler.watch({ aggregateTimeout: 200 }, (error, stats) => {
    onBuilt(error ? error.message : troubleIn(/** @type {Stats} */ (stats)));
  });
  return () =>
    new Promise((resolve) => {
      watching?.close(() => {
        resolve();
      });
    });
}

async function createCompiler() {
  // Imported late: before the set-up there is no webpack.
  const { default: webpack } = await import("webpack");
  const { default: config } = await import("../webpack.config.js");
  rmSync(dist, { recursive: true, force: true });
  return webpack(config);
}

/** @param {Stats} stats */
function troubleIn(stats) {
  if (!stats.hasErrors() && !stats.hasWarnings()) return null;
  const colors = process.stdout.isTTY;
  const report = stats.toString({ preset: "errors-warnings", colors });
  return `The build is broken:\n${report}`;
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await setUp();
    if (process.argv.includes("--watch")) {
      await watch((trouble) => {
        console.log(
          trouble ?? `Built dist at ${new Date().toLocaleTimeString()}.`,
        );
      });
    } else {
      await build();
      console.log("Built dist.");
    }
  });
}
