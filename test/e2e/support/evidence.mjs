// What the full page says about a failure's causes and about what is known, as its reader finds it there.

import { pageReady } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */

/**
 * @typedef {object} Judgement
 * @property {Record<string, string>} html the data attributes of <html>
 * @property {readonly { id: string, strength: string, words: string }[]} causes as ranked
 * @property {Readonly<Record<string, { isKnown: boolean, words: string }>>} facts
 */

/**
 * Opens the full page of a tab in a tab of its own, reads it, and closes it.
 *
 * @param {Scene} scene
 * @param {number} tabId
 * @returns {Promise<Judgement>}
 */
export async function judgementOn({ firefox, extension }, tabId) {
  const before = await firefox.currentTab();
  await firefox.open(
    `${extension.baseUrl}pages/guide/index.html?tabId=${String(tabId)}`,
  );
  await pageReady(firefox);
  const judgement = await readJudgement(firefox);
  await firefox.closeTab();
  await firefox.switchTo(before);
  return judgement;
}

/**
 * About our page in the current tab; what is folded away is read, too.
 *
 * @param {Pick<Scene["firefox"], "run">} page
 * @returns {Promise<Judgement>}
 */
export function readJudgement(page) {
  return page.run(`
    const words = (element) => element.textContent.replace(/\\s+/g, " ").trim()
    const facts = [...document.querySelectorAll("main [data-fact]")].map((element) => [
      element.dataset.fact,
      { isKnown: element.dataset.known === "true", words: words(element) },
    ])
    return {
      html: { ...document.documentElement.dataset },
      causes: [...document.querySelectorAll("main [data-cause]")].map((element) => ({
        id: element.dataset.cause,
        strength: element.dataset.strength,
        words: words(element),
      })),
      facts: Object.fromEntries(facts),
    }`);
}
