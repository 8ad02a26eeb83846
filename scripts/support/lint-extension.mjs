// Asks Mozilla's own linter about the built extension. Nothing but the exceptions below may be left.

import { parseJson } from "./json.mjs";
import { dist, tool } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { node } from "./run.mjs";

/**
 * Each must still occur, so that no exception outlives its reason.
 * The first: `data_collection_permissions` came to Android later than our strict_min_version; naming a version for Android
 * would declare support for it.
 */
const accepted = ["KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION"];

/** @typedef {{ code: string, message: string, description: string, file?: string, line?: number }} Finding */
/** @typedef {{ errors: Finding[], warnings: Finding[] }} Report */

export async function lintExtension() {
  const args = [
    "lint",
    "--source-dir",
    dist,
    "--output",
    "json",
    "--no-config-discovery",
    "--boring",
  ];
  const { output } = await node([tool("web-ext/bin/web-ext.js"), ...args], {
    capture: true,
  });
  const { errors, warnings } = parse(output);
  const refused = [
    ...errors,
    ...warnings.filter(({ code }) => !accepted.includes(code)),
  ];
  if (refused.length > 0)
    throw new Problem(
      `web-ext lint objects:\n${refused.map(inWords).join("\n")}`,
    );

  const surplus = accepted.filter(
    (code) => warnings.filter((warning) => warning.code === code).length !== 1,
  );
  if (surplus.length > 0) {
    throw new Problem(
      `web-ext lint no longer warns exactly once of ${surplus.join(", ")}: adapt the exception in lint-extension.mjs.`,
    );
  }
}

/**
 * @param {string} output
 * @returns {Report}
 */
function parse(output) {
  try {
    return /** @type {Report} */ (parseJson(output.slice(output.indexOf("{"))));
  } catch {
    throw new Problem(`web-ext lint did not answer:\n${output}`);
  }
}

/** @param {Finding} finding */
function inWords({ code, message, file, line }) {
  const place = file ? ` (${file}${line ? `:${String(line)}` : ""})` : "";
  return `  ${code}: ${message}${place}`;
}
