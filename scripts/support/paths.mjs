// Where things lie in this project.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = join(root, "dist");

/** Kept between runs and never committed. */
export const cache = join(root, ".cache");

/**
 * The JavaScript file behind a tool's command: started with node itself, it needs no shell on any system.
 *
 * @param {string} path inside node_modules
 */
export function tool(path) {
  return join(root, "node_modules", path);
}
