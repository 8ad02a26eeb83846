// Reads the roots out of the Firefoxes that the tests run in, and writes our table of them: `npm run roots`.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { loadBundle } from "./support/bundle.mjs";
import { root } from "./support/paths.mjs";
import { runScript } from "./support/problem.mjs";

/** @typedef {import("../test/support/root-rows.ts").FirefoxRoots} FirefoxRoots */

const table = join(root, "src/core/certificate/roots/built-in-roots.ts");

await runScript(async () => {
  const { firefox, older } = await setUp({
    needs: { firefox: true, older: true },
  });
  const { launchFirefox } = await import("../test/e2e/support/firefox.mjs");
  const { rootsIn } = await import("../test/e2e/support/roots.mjs");
  /** @type {FirefoxRoots[]} */
  const found = [];
  for (const each of [older, firefox]) {
    if (!each) continue;
    const running = await launchFirefox({ binary: each.binary });
    try {
      const roots = await rootsIn(running.session);
      const trusted = roots.filter(({ isForWebsites }) => isForWebsites);
      console.log(
        `Firefox ${each.version}: ${String(roots.length)} roots, ${String(trusted.length)} for websites`,
      );
      found.push({ version: each.version.replace(/\.0$/, ""), roots });
    } finally {
      await running.quit();
    }
  }
  const { module } = await loadBundle("roots", "test/support/root-rows.ts");
  const { rootRows } =
    /** @type {{ rootRows: (all: readonly FirefoxRoots[]) => string[] }} */ (
      module
    );
  const before = readFileSync(table, "utf8");
  const [head = ""] = before.split("export const READ_FROM");
  const versions = found.map(({ version }) => JSON.stringify(version));
  const rows = rootRows(found).map((row) => `  ${JSON.stringify(row)},\n`);
  writeFileSync(
    table,
    `${head}export const READ_FROM: readonly string[] = [${versions.join(", ")}];

/** In the order of their names. */
export const ROWS: readonly string[] = [
${rows.join("")}];
`,
  );
  console.log(`${table}: ${String(rows.length)} rows`);
});
