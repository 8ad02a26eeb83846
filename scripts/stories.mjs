// `npm run stories`: holds what the product says against public reports whose end is known; `-- --misses` lists where it falls short.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";
import { loadBundle } from "./support/bundle.mjs";
import { parseJson } from "./support/json.mjs";
import { root } from "./support/paths.mjs";
import { Problem, runScript } from "./support/problem.mjs";

/** @typedef {typeof import("../test/stories/main.js")} Stories */
/** @typedef {import("../test/stories/story.js").Story} Story */
/** @typedef {import("../test/stories/story.js").Words} Words */

const FOLDER = join(root, "test/stories");
const WORDS = "words.json";

await runScript(async () => {
  const { misses } = options();
  await setUp();
  const { module } = await loadBundle("stories", "test/stories/main.ts");
  const { linesFor } = /** @type {Stories} */ (module);
  const words = /** @type {Words} */ (readIn(WORDS));
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json") && file !== WORDS)
    .sort();
  for (const file of files) {
    const stories = /** @type {Story[]} */ (readIn(file));
    const head = `${file}: ${stories.length} stories`.padEnd(40);
    const stages = ["error alone", "A: by itself", "B: with clicks"];
    console.log(`\n${head}${stages.map((name) => name.padStart(18)).join("")}`);
    for (const line of linesFor(stories, words, misses)) console.log(line);
  }
});

/** @param {string} file */
function readIn(file) {
  return parseJson(readFileSync(join(FOLDER, file), "utf8"));
}

function options() {
  try {
    const { values } = parseArgs({ options: { misses: { type: "boolean" } } });
    return { misses: values.misses ?? false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(`${reason}\nUsage: npm run stories -- [--misses]`);
  }
}
