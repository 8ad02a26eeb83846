// Runs axe-core, the accessibility checker, inside a page or a popup.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @typedef {{ run: (script: import('./session.mjs').Script, args?: readonly unknown[]) => Promise<unknown> }} Document a Firefox (its current page) or a Popup */
/** @typedef {{ rule: string, impact: string, help: string, targets: string[] }} Violation */

const source = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * @param {Document} document
 * @param {{ exclude?: readonly string[], rules?: readonly string[] }} [options] selectors to skip; rule ids or tags
 * @returns {Promise<Violation[]>}
 */
export async function findViolations(
  document,
  {
    exclude = [],
    rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
  } = {},
) {
  const violations = await document.run(
    `if (!globalThis.axe) { ${source} }
     const [exclude, tags] = arguments
     const context = exclude.length ? { exclude } : window.document
     const { violations } = await axe.run(context, { runOnly: tags, resultTypes: ['violations'] })
     return violations.map(({ id, impact, help, nodes }) => ({
       rule: id, impact, help, targets: nodes.map(({ target }) => target.join(' ')),
     }))`,
    [exclude, rules],
  );
  return /** @type {Violation[]} */ (violations);
}
