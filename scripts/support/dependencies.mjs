// Installs node_modules as package-lock.json has it, once, even when two commands start at the same time.

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseJson } from "./json.mjs";
import { cache, root } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { run } from "./run.mjs";

const stampFile = join(root, "node_modules", ".install-stamp");
const lock = join(cache, "install.lock");
const patience = 5 * 60_000;

export async function installDependencies() {
  if (isCurrent()) return;
  await takeLock();
  try {
    if (isCurrent()) return;
    console.log("Installing the packages of package-lock.json …");
    const { code } = await npm([
      "ci",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]);
    if (code !== 0)
      throw new Problem("npm ci failed; its own message is above.");
    writeFileSync(stampFile, stamp());
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isCurrent() {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp())
    return true;
  // Someone ran npm by hand, or only the scripts of package.json changed: as good as ours, if npm's own record agrees.
  if (!agreesWithLock()) return false;
  // A new file, as the old one may be linked into other copies of the project.
  rmSync(stampFile, { force: true });
  writeFileSync(stampFile, stamp());
  return true;
}

function stamp() {
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json"])
    hash.update(read(file));
  return `${machine()} ${hash.digest("hex")}`;
}

function machine() {
  return [process.platform, process.arch, process.versions.modules].join();
}

/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Wanted */
/** @typedef {{ packages: Record<string, Wanted & { version?: string, optional?: boolean }> }} Lock */

function agreesWithLock() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(join(root, record))) return false;
  const { packages: installed } = /** @type {Lock} */ (parseJson(read(record)));
  const { packages: wanted } = /** @type {Lock} */ (
    parseJson(read("package-lock.json"))
  );
  const asked = /** @type {Wanted} */ (parseJson(read("package.json")));
  return (
    isSame(asked.dependencies, wanted[""]?.dependencies) &&
    isSame(asked.devDependencies, wanted[""]?.devDependencies) &&
    Object.entries(wanted).every(([path, { version, optional }]) => {
      const found = installed[path];
      return (
        path === "" || (found ? found.version === version : optional === true)
      );
    })
  );
}

/**
 * @param {Readonly<Record<string, string>> | undefined} some
 * @param {Readonly<Record<string, string>> | undefined} others
 */
function isSame(some = {}, others = {}) {
  const names = Object.keys({ ...some, ...others });
  return names.every((name) => some[name] === others[name]);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    throw new Problem(
      `${file} is missing: this is not a complete copy of the project.`,
    );
  }
}

/** A directory is made by exactly one of two who try. One left behind by a killed process is ignored after a while. */
async function takeLock() {
  mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const age =
        Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > patience) rmSync(lock, { recursive: true, force: true });
      await pause(200);
    }
  }
}

/** @param {readonly string[]} args */
function npm(args) {
  const script = process.env["npm_execpath"];
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args]);
  // Without npm around us we have only its command, which on Windows is a batch file and so needs the shell.
  return run("npm", args, { shell: process.platform === "win32" });
}
