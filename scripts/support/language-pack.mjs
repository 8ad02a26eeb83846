// Finds the Japanese language pack of an installed Firefox.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const names = [
  "langpack-ja@firefox-esr.mozilla.org.xpi",
  "langpack-ja@firefox.mozilla.org.xpi",
];

/**
 * @param {string} binary
 * @returns {string | null} Debian's package puts it beside the program
 */
export function findLanguagePack(binary) {
  const folders = ["browser/extensions", "distribution/extensions"].map(
    (folder) => join(dirname(binary), folder),
  );
  const paths = folders.flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}
