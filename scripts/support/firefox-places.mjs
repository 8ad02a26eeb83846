// Finds an installed Firefox and reads its version without starting it.

import { existsSync, readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { Problem } from "./problem.mjs";

/** The extension's strict_min_version. */
export const oldestSupported = 140;

/** @typedef {{ binary: string, version: string }} Found */

/**
 * @returns {Found | null} the first that is new enough, or else the first at all
 */
export function findFirefox() {
  const asked = process.env["FIREFOX"];
  if (asked) {
    const found = inspect(asked);
    if (!found)
      throw new Problem(
        `FIREFOX is set to ${asked}, where there is no Firefox.`,
      );
    return found;
  }
  const all = candidates()
    .map(inspect)
    .filter((found) => found !== null);
  return all.find(isNewEnough) ?? all[0] ?? null;
}

/** @param {Found} found */
export function isNewEnough({ version }) {
  return majorOf(version) >= oldestSupported;
}

/** @param {string} version */
export function majorOf(version) {
  return Number.parseInt(version, 10);
}

/**
 * A launcher script, such as that of Ubuntu's snap, has no application.ini beside it and is passed over:
 * a snap cannot use a profile in the folder for temporary files.
 *
 * @param {string} path
 * @returns {Found | null}
 */
export function inspect(path) {
  if (!existsSync(path)) return null;
  const binary = realpathSync(path);
  const folder = dirname(binary);
  for (const ini of [
    join(folder, "application.ini"),
    join(folder, "..", "Resources", "application.ini"),
  ]) {
    if (!existsSync(ini)) continue;
    const version = /^Version=(.+)$/m
      .exec(readFileSync(ini, "utf8"))?.[1]
      ?.trim();
    if (version) return { binary, version };
  }
  return null;
}

/** ESR and the Developer Edition first: only they accept the unsigned extension that the restart tests need. */
function candidates() {
  const names = [
    "firefox-esr",
    "firefox-developer-edition",
    "firefox",
    "firefox-nightly",
  ];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = names.flatMap((name) =>
    folders.map((folder) => join(folder, name + suffix)),
  );
  return [...onPath, ...usualPlaces()];
}

function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = [
      "Firefox ESR",
      "Firefox Developer Edition",
      "Firefox",
      "Firefox Nightly",
    ];
    const folders = ["/Applications", join(homedir(), "Applications")];
    return apps.flatMap((app) =>
      folders.map((folder) =>
        join(folder, `${app}.app/Contents/MacOS/firefox`),
      ),
    );
  }
  if (process.platform === "win32") {
    const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    const apps = [
      "Firefox Developer Edition",
      "Mozilla Firefox",
      "Firefox Nightly",
    ];
    return apps.flatMap((app) =>
      folders.filter(Boolean).map((folder) => join(folder, app, "firefox.exe")),
    );
  }
  const folders = [
    "/usr/lib",
    "/usr/lib64",
    "/opt",
    "/usr/local/lib",
    join(homedir(), ".local/opt"),
  ];
  const binaries = [
    "firefox-esr/firefox-esr",
    "firefox/firefox",
    "firefox-developer-edition/firefox",
  ];
  return binaries.flatMap((binary) =>
    folders.map((folder) => join(folder, binary)),
  );
}
