// Makes sure that everything a command needs is there: Node, the packages, Firefox. Uses nothing but Node itself.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  fetchOlderFirefox,
  installFirefox,
  mayInstall,
} from "./support/debian.mjs";
import { installDependencies } from "./support/dependencies.mjs";
import {
  findFirefox,
  inspect,
  isNewEnough,
  majorOf,
  oldestSupported,
} from "./support/firefox-places.mjs";
import { findLanguagePack } from "./support/language-pack.mjs";
import { cache } from "./support/paths.mjs";
import { Problem, isStarted, runScript } from "./support/problem.mjs";

/** @typedef {{ binary: string, version: string, languagePack: string | null }} InstalledFirefox */
/** @typedef {{ firefox?: boolean, older?: boolean, languagePack?: boolean }} Needs */
/** @typedef {{ firefox: InstalledFirefox | null, older: InstalledFirefox | null }} Equipment */

/** What was found is written here for tests that somebody starts by hand. */
export const equipmentFile = join(cache, "equipment.json");

/**
 * @param {{ needs?: Needs }} [options]
 * @returns {Promise<Equipment>} `firefox` is never null when it was needed
 */
export async function setUp({ needs = {} } = {}) {
  checkNode();
  await installDependencies();
  if (!needs.firefox) return { firefox: null, older: null };
  const firefox = await provideFirefox(needs);
  const older = needs.older ? await provideOlder(firefox) : null;
  mkdirSync(cache, { recursive: true });
  writeFileSync(equipmentFile, JSON.stringify({ firefox, older }, null, 2));
  return { firefox, older };
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Problem(
    `Node ${process.versions.node} is too old: this project needs Node 20.19 or newer (https://nodejs.org).`,
  );
}

/** @param {Needs} needs */
async function provideFirefox(needs) {
  let found = findFirefox();
  const isLacking =
    !found ||
    !isNewEnough(found) ||
    (needs.languagePack && !findLanguagePack(found.binary));
  if (isLacking && mayInstall() && !process.env["FIREFOX"]) {
    await installFirefox();
    found = findFirefox();
  }
  const wanted = `Firefox ${String(oldestSupported)} or newer`;
  const remedy = `install ${wanted}, or set FIREFOX to the path of one.`;
  if (!found) throw new Problem(`There is no Firefox here: ${remedy}`);
  if (!isNewEnough(found))
    throw new Problem(
      `Firefox ${found.version} at ${found.binary} is too old: ${remedy}`,
    );
  const languagePack = findLanguagePack(found.binary);
  if (needs.languagePack && !languagePack) {
    console.log(
      `Firefox ${found.version} has no Japanese language pack here: what needs it is skipped.`,
    );
  }
  return { ...found, languagePack };
}

/**
 * @param {InstalledFirefox} firefox
 * @returns {Promise<InstalledFirefox | null>}
 */
async function provideOlder(firefox) {
  const asked = process.env["FIREFOX_OLDER"];
  const older = asked
    ? (inspect(asked) ?? `FIREFOX_OLDER is set to ${asked}`)
    : await fetchOlder(firefox);
  if (typeof older !== "string")
    return { ...older, languagePack: findLanguagePack(older.binary) };
  console.log(`No test with Firefox ${String(oldestSupported)}: ${older}.`);
  return null;
}

/** @param {InstalledFirefox} firefox */
async function fetchOlder({ version }) {
  return majorOf(version) === oldestSupported
    ? `the installed one is ${version} already`
    : fetchOlderFirefox();
}

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    console.log(
      await setUp({
        needs: { firefox: true, older: true, languagePack: true },
      }),
    );
  });
}
