// Starts another program and waits for it.

import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/** @typedef {{ code: number, output: string }} Outcome `output` is empty unless it was captured */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<Outcome>} code 127 when there is no such program
 */
export function run(program, args, options = {}) {
  const {
    capture = false,
    cwd = root,
    env = process.env,
    shell = false,
  } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      stdio: [
        "ignore",
        capture ? "pipe" : "inherit",
        capture ? "pipe" : "inherit",
      ],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (/** @type {Buffer} */ bytes) => {
        output += bytes.toString();
      });
    }
    child.on("error", (error) => {
      resolve({ code: 127, output: error.message });
    });
    child.on("close", (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * @param {readonly string[]} args a script and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function node(args, options) {
  return run(process.execPath, args, options);
}
