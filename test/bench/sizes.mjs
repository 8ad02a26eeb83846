// How large the extension is: as a package, and what each opening of the popup has to read.

import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import JSZip from "jszip";
import { parseJson } from "../../scripts/support/json.mjs";
import { dist } from "../../scripts/support/paths.mjs";
import { checkValue } from "./comparison.mjs";
import { popupScriptsSize } from "./popup-scripts.mjs";

const KB = 1024;
/** What is loaded only where a certificate is read. */
const READS_CERTIFICATES =
  /^(background-certificate\.js|reader\.js|pages\/certificate\/)/;
/** The beginnings of its words' keys; some of these words are said elsewhere as well. */
const ITS_WORDS =
  /^(ask|asking|bundle|capture|certificate|chain|completion|finding|findings|input|link|name|purpose|revocation|role|root|usage|validation|validity)_/;

/** @type {import("./measures.mjs").Measure} */
export async function sizes() {
  const popup = await popupScriptsSize();
  return [
    checkValue("package, zipped", [(await zipped(dist)) / KB], 280, "KB"),
    checkValue(
      "package without the reading of certificates",
      [(await zipped(dist, await withoutCertificates(dist))) / KB],
      183,
      "KB",
    ),
    checkValue("popup scripts", [popup / KB], 60, "KB"),
  ];
}

/**
 * Makes of a file what is left of it without what only the reading of certificates needs; null for nothing. Of the messages those go that
 * no other script names.
 *
 * @param {string} folder
 * @returns {Promise<(name: string, content: Buffer) => Buffer | null>}
 */
export async function withoutCertificates(folder) {
  const files = await filesIn(folder);
  const others = files.filter(
    ({ name }) => name.endsWith(".js") && !READS_CERTIFICATES.test(name),
  );
  const scripts = others.map(({ content }) => content.toString()).join("\n");
  return (name, content) => {
    if (READS_CERTIFICATES.test(name)) return null;
    if (!name.endsWith("messages.json")) return content;
    const messages = Object.entries(
      /** @type {object} */ (parseJson(content.toString())),
    );
    const said = messages.filter(
      ([key]) => !ITS_WORDS.test(key) || scripts.includes(`"${key}"`),
    );
    return Buffer.from(JSON.stringify(Object.fromEntries(said)));
  };
}

/**
 * @param {string} folder
 * @param {(name: string, content: Buffer) => Buffer | null} keep what of each file counts
 * @returns {Promise<number>} bytes
 */
export async function zipped(folder, keep = (_, content) => content) {
  const zip = new JSZip();
  for (const { name, content } of await filesIn(folder)) {
    const kept = keep(name, content);
    if (kept) zip.file(name, kept);
  }
  const bytes = await zip.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: { level: 9 },
  });
  return bytes.length;
}

/**
 * @param {string} folder
 * @returns {Promise<{ name: string, content: Buffer }[]>}
 */
async function filesIn(folder) {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const name = relative(folder, path).replaceAll("\\", "/");
        return { name, content: await readFile(path) };
      }),
  );
}
