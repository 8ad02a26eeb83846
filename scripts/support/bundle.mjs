// Bundles a source for Node, with the very settings that the extension is bundled with, and loads it.

import { createRequire } from "node:module";
import { join } from "node:path";
import { cache, root } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/** @typedef {import("webpack").Configuration} Configuration */

/**
 * Into `.cache/bundles/<name>.cjs`: names, lines and what is left out are as in the extension. Node's own modules stay outside.
 *
 * @param {string} name
 * @param {string} entry from the project's root
 * @returns {Promise<{ path: string, module: unknown }>}
 */
export async function loadBundle(name, entry) {
  const { default: webpack } = await import("webpack");
  const { default: config } = await import("../../webpack.config.js");
  const folder = join(cache, "bundles");
  /** @type {Configuration} */
  const ours = {
    ...config,
    entry: { [name]: join(root, entry) },
    plugins: [],
    externalsPresets: { node: true },
    output: {
      path: folder,
      filename: "[name].cjs",
      library: { type: "commonjs2" },
    },
  };
  await new Promise((resolve, reject) => {
    webpack(ours, (error, stats) => {
      const trouble = error?.message ?? troubleIn(stats);
      if (trouble) reject(new Problem(trouble));
      else resolve(undefined);
    });
  });
  const path = join(folder, `${name}.cjs`);
  /** @type {unknown} */
  const module = createRequire(import.meta.url)(path);
  return { path, module };
}

/** @param {import("webpack").Stats | undefined} stats */
function troubleIn(stats) {
  return stats?.hasErrors() ? stats.toString("errors-only") : null;
}
