// How much code an opening of the popup has to read, bundled but with its names and lines as they were written.

import { mkdtemp, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import config, { terser } from "../../webpack.config.js";

const SCRIPTS = ["pages/popup/first", "pages/main"];

/** @returns {Promise<number>} bytes of all the scripts */
export async function popupScriptsSize() {
  const folder = await mkdtemp(join(tmpdir(), "tls-error-guide-popup-"));
  try {
    await bundle(folder);
    let size = 0;
    for (const script of SCRIPTS)
      size += (await stat(join(folder, `${script}.js`))).size;
    return size;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function bundle(folder) {
  // Not imported: Jest would touch each deprecated name in it, and Node would warn of each.
  /** @type {unknown} */
  const required = createRequire(import.meta.url)("webpack");
  const webpack = /** @type {typeof import("webpack")} */ (required);
  const { entry, output, optimization } = config;
  const all = /** @type {Record<string, string>} */ (entry);
  await new Promise((resolve, reject) => {
    /** @type {import("webpack").Configuration} */
    const popup = {
      ...config,
      entry: Object.fromEntries(
        Object.entries(all).filter(([name]) => SCRIPTS.includes(name)),
      ),
      output: { ...output, path: folder },
      optimization: {
        ...optimization,
        minimizer: [terser({ isReadable: true })],
      },
    };
    webpack(popup, (error, stats) => {
      const trouble = error?.message ?? stats?.toString("errors-only");
      if (trouble) reject(new Error(trouble));
      else resolve(undefined);
    });
  });
}
