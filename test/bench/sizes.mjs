// How large the extension is: as a package, and what each opening of the popup has to read.

import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import JSZip from "jszip";
import { dist } from "../../scripts/support/paths.mjs";
import { checkValue } from "./comparison.mjs";
import { popupScriptsSize } from "./popup-scripts.mjs";

const KB = 1024;

/** @type {import("./measures.mjs").Measure} */
export async function sizes() {
  const popup = await popupScriptsSize();
  return [
    checkValue("package, zipped", [(await zipped(dist)) / KB], 150, "KB"),
    checkValue("popup scripts", [popup / KB], 60, "KB"),
  ];
}

/** @param {string} folder */
async function zipped(folder) {
  const zip = new JSZip();
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    zip.file(relative(folder, path), await readFile(path));
  }
  const bytes = await zip.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: { level: 9 },
  });
  return bytes.length;
}
