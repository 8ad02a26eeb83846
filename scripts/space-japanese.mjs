// Brings spacing and punctuation of the Japanese texts to Firefox's own style: `npm run space:ja`.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spaced } from "./support/japanese.mjs";
import { parseJson } from "./support/json.mjs";
import { root } from "./support/paths.mjs";
import { runScript } from "./support/problem.mjs";

await runScript(() => {
  const file = join(root, "_locales/ja/messages.json");
  const messages = /** @type {Record<string, { message: string }>} */ (
    parseJson(readFileSync(file, "utf8"))
  );
  const changed = Object.entries(messages).filter(([, entry]) => {
    const before = entry.message;
    entry.message = spaced(before);
    return entry.message !== before;
  });
  writeFileSync(file, `${JSON.stringify(messages, null, 2)}\n`);
  for (const [key, { message }] of changed) console.log(`${key}: ${message}`);
  console.log(`${changed.length} of ${Object.keys(messages).length} changed.`);
  return Promise.resolve();
});
