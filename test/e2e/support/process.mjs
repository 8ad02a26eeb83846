// Starts and ends the Firefox process of a profile.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until, within } from "./until.mjs";

const guard = fileURLToPath(new URL("guard.mjs", import.meta.url));

/**
 * @typedef {object} FirefoxProcess
 * @property {number} port where Marionette listens
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} kill
 * @property {() => void} unref it must not keep our own process waiting
 */

/**
 * @param {{ binary: string, profile: string, headless: boolean, removeProfile: boolean }} options
 * @returns {Promise<FirefoxProcess>}
 */
export async function startProcess({
  binary,
  profile,
  headless,
  removeProfile,
}) {
  const portFile = join(profile, "MarionetteActivePort");
  await rm(portFile, { force: true });
  const args = [
    "--marionette",
    "--remote-allow-system-access",
    "--no-remote",
    "--profile",
    profile,
  ];
  if (headless) args.push("--headless");
  const child = spawn(
    process.execPath,
    [guard, removeProfile ? profile : "-", binary, ...args],
    {
      env: environment(profile, headless),
      stdio: ["pipe", "pipe", "pipe"],
      // Out of reach of Ctrl-C: our starter ends Firefox in good order, or the guard does.
      detached: process.platform !== "win32",
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ bytes) => {
      said = (said + bytes.toString()).slice(-4000);
    });
  }
  child.stdin.on("error", () => {
    // The guard is gone already, which is what closing its input asks for.
  });
  let running = true;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.on("exit", () => {
      running = false;
      resolve();
    });
  });
  const kill = async () => {
    child.stdin.end();
    await within(ended, 10_000, "the end of Firefox");
  };

  try {
    const port = await until(
      async () => {
        if (!running) return -1;
        return existsSync(portFile)
          ? Number(await readFile(portFile, "utf8"))
          : 0;
      },
      { timeout: 60_000, message: "Firefox to start" },
    );
    if (port < 0) throw new Error("Firefox ended at once");
    return {
      port,
      ended,
      kill,
      unref() {
        child.unref();
        for (const pipe of [child.stdin, child.stdout, child.stderr])
          /** @type {import("node:net").Socket} */ (pipe).unref();
      },
    };
  } catch (error) {
    await kill();
    throw new Error(`${binary} does not start. It said:\n${said.trim()}`, {
      cause: error,
    });
  }
}

/**
 * A headless Firefox gets the profile as its home, so that it leaves nothing in the user's own.
 *
 * @param {string} profile
 * @param {boolean} headless
 */
function environment(profile, headless) {
  const env = {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: "1",
    MOZ_DISABLE_AUTO_SAFE_MODE: "1",
  };
  if (!headless) return env;
  const authority = process.env["XAUTHORITY"] ?? join(homedir(), ".Xauthority");
  return { ...env, HOME: profile, XAUTHORITY: authority, NO_AT_BRIDGE: "1" };
}
