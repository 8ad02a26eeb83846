// Visits some sites of the lab and prints what the popup says about each, for those who have no screen.

import { join, relative } from "node:path";
import { cache, root } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/** @typedef {import("../../test/e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("../../test/e2e/support/extensions.mjs").Extension} Extension */
/** @typedef {Awaited<ReturnType<import("../../test/lab/lab.mjs").startLab>>["sites"][number]} Site */

const favourites = [
  "expired",
  "revoked",
  "ocsp-other-certificate",
  "unknown-issuer",
  "wrong-host",
];

/**
 * @param {Firefox} firefox
 * @param {Extension} extension
 * @param {readonly Site[]} sites
 */
export async function tour(firefox, extension, sites) {
  for (const site of choose(sites)) {
    await firefox.goto(site.url);
    const popup = await firefox.clickToolbarButton(extension);
    const {
      errorCode = "none",
      category = "none",
      cause = "none",
    } = await popup.html();
    const picture = join(cache, "start", `${site.id}.png`);
    await popup.screenshot(picture);
    console.log(
      [
        `\n${site.url} — ${site.title}`,
        `  says:     ${(await popup.text("h1")).trim()}`,
        `  code:     ${errorCode}`,
        `  category: ${category}`,
        `  cause:    ${cause}`,
        `  picture:  ${relative(root, picture)}`,
      ].join("\n"),
    );
    await popup.close();
    if (errorCode !== site.expect.code) {
      throw new Problem(
        `${site.id} should have been ${String(site.expect.code)}.`,
      );
    }
  }
}

/**
 * @param {readonly Site[]} sites
 * @returns {Site[]} five that fail, the favourites first
 */
function choose(sites) {
  // Some sites want other preferences or another visit first: not those.
  const failing = sites.filter(
    ({ expect, prefs, after }) => expect.code !== null && !prefs && !after,
  );
  const rank = (/** @type {Site} */ { id }) =>
    favourites.indexOf(id) + 1 || favourites.length + 1;
  return failing
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, favourites.length);
}
