// What Debian's package manager can get for us: Firefox, its Japanese language pack, a font, an older Firefox.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { inspect, majorOf, oldestSupported } from "./firefox-places.mjs";
import { cache } from "./paths.mjs";
import { run } from "./run.mjs";

const packages = ["firefox-esr", "firefox-esr-l10n-ja", "fonts-noto-cjk"];

/** Only root of a Debian may install, and NO_SYSTEM_INSTALL=1 forbids it. */
export function mayInstall() {
  const isRoot = process.getuid?.() === 0;
  return isRoot && isDebian() && process.env["NO_SYSTEM_INSTALL"] !== "1";
}

/** @returns {Promise<boolean>} whether it worked */
export async function installFirefox() {
  console.log(`Installing ${packages.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
      capture: true,
      env,
    });
  // Lists that are older than the archive would bring an older Firefox than it has, and without a word. Offline they still serve.
  await updateLists();
  const outcome = await install();
  if (outcome.code !== 0)
    console.error(outcome.output.split("\n").slice(-8).join("\n"));
  return outcome.code === 0;
}

/**
 * The oldest Firefox that the extension supports, unpacked into the project beside the installed one.
 *
 * @returns {Promise<import("./firefox-places.mjs").Found | string>} or why there is none
 */
export async function fetchOlderFirefox() {
  const home = join(cache, `firefox-${String(oldestSupported)}`);
  const unpacked = inspectUnpacked(home);
  if (unpacked) return unpacked;
  if (!isDebian()) return "only Debian's package archive has one";

  const version =
    (await oldestVersion()) ??
    (mayInstall() && (await updateLists()) ? await oldestVersion() : null);
  if (!version)
    return `the package archive has no Firefox ${String(oldestSupported)}`;
  console.log(`Fetching Firefox ${version} …`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "fetch-"));
  try {
    // Browser first: without its language pack it is still of use.
    if (!(await unpack("firefox-esr", version, work)))
      return `firefox-esr=${version} cannot be fetched`;
    await unpack("firefox-esr-l10n-ja", version, work);
    rmSync(home, { recursive: true, force: true });
    renameSync(join(work, "root"), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return inspectUnpacked(home) ?? `firefox-esr=${version} is not complete`;
}

/** @param {string} home */
function inspectUnpacked(home) {
  const folder = join(home, "usr/lib/firefox-esr");
  const isComplete = ["libxul.so", "omni.ja", "browser/omni.ja"].every((file) =>
    existsSync(join(folder, file)),
  );
  return isComplete ? inspect(join(folder, "firefox-esr")) : null;
}

/** Debian keeps the previous major release in another section of the archive for a while; madison lists both. */
async function oldestVersion() {
  const { output } = await run("apt-cache", ["madison", "firefox-esr"], {
    capture: true,
  });
  const versions = output
    .split("\n")
    .map((line) => line.split("|")[1]?.trim() ?? "");
  const fitting = versions.filter(
    (version) => majorOf(version) === oldestSupported,
  );
  return (
    fitting.toSorted((a, b) =>
      a.localeCompare(b, "en", { numeric: true }),
    )[0] ?? null
  );
}

/**
 * @param {string} name
 * @param {string} version
 * @param {string} work
 */
async function unpack(name, version, work) {
  const { code } = await run("apt-get", ["download", `${name}=${version}`], {
    capture: true,
    cwd: work,
  });
  const file = readdirSync(work).find((entry) => entry.startsWith(`${name}_`));
  if (code !== 0 || !file) return false;
  return (
    (await run("dpkg", ["-x", join(work, file), join(work, "root")])).code === 0
  );
}

async function updateLists() {
  return (
    (await run("apt-get", ["update", "-qq"], { capture: true })).code === 0
  );
}

function isDebian() {
  return (
    process.platform === "linux" &&
    existsSync("/etc/debian_version") &&
    existsSync("/usr/bin/apt-get")
  );
}
