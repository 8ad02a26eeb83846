// Writes every text that can be composed, in all languages, into one readable file: `npm run texts`.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { cache } from "./support/paths.mjs";
import { runScript } from "./support/problem.mjs";

await runScript(async () => {
  await setUp();
  // Imported late: before the set-up there is no webpack.
  const { loadBundle } = await import("./support/bundle.mjs");
  const { module } = await loadBundle("texts", "test/texts/all-texts.ts");
  const { allTexts } = /** @type {{ allTexts: () => string }} */ (module);
  const file = join(cache, "texts.md");
  mkdirSync(cache, { recursive: true });
  const words = allTexts();
  writeFileSync(file, words);
  console.log(`${file}: ${words.split("\n").length} lines`);
});
