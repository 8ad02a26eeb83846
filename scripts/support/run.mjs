// Starts another program and waits for it.

import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/** @typedef {{ code: number, output: string }} Outcome `output` is empty unless it was captured */

/**
 * @typedef {object} RunOptions
 * @property {boolean} [capture]
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell]
 * @property {boolean} [isUnhurried] takes what others leave of the processor: for what runs beside something that others wait for
 * @property {AbortSignal} [signal] ends it
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>} code 127 when there is no such program
 */
export function run(program, args, options = {}) {
  const {
    capture = false,
    cwd = root,
    env = process.env,
    shell = false,
    isUnhurried = false,
    signal,
  } = options;
  // Given before it begins: what it starts has it as well, threads included. Windows has no such command.
  const isNice = isUnhurried && process.platform !== "win32";
  return new Promise((resolve) => {
    const child = spawn(
      isNice ? "nice" : program,
      isNice ? ["-n", "10", program, ...args] : args,
      {
        cwd,
        env,
        shell,
        stdio: [
          "ignore",
          capture ? "pipe" : "inherit",
          capture ? "pipe" : "inherit",
        ],
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (/** @type {Buffer} */ bytes) => {
        output += bytes.toString();
      });
    }
    const end = () => {
      child.kill();
      // Somebody whom it started may hold the other end for a while.
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.unref();
      resolve({ code: 1, output });
    };
    signal?.addEventListener("abort", end);
    child.on("error", (error) => {
      resolve({ code: 127, output: error.message });
    });
    child.on("close", (code) => {
      signal?.removeEventListener("abort", end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * @param {readonly string[]} args a script and its arguments
 * @param {RunOptions} [options]
 */
export function node(args, options) {
  return run(process.execPath, args, options);
}
