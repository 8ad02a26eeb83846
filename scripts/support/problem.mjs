// Trouble that one sentence explains to whoever typed the command; anything else is our mistake and shows its stack.

import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

export class Problem extends Error {}

/**
 * Runs a script's main function and turns its outcome into an exit code.
 *
 * @param {() => Promise<unknown>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Whether node was started with this very file, rather than one that imports it.
 *
 * @param {string} url of the module: import.meta.url, as import.meta.filename is unknown to the old Nodes that we send away
 */
export function isStarted(url) {
  return (
    process.argv[1] !== undefined &&
    realpathSync(process.argv[1]) === fileURLToPath(url)
  );
}
