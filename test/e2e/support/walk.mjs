// Walking a guide as its reader does: the full page of ours beside the failing tab, its buttons pressed one after the other.

import { readJudgement } from "./evidence.mjs";
import { click } from "./keys.mjs";
import { pageReady } from "./scene.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */

/**
 * @typedef {object} Guide
 * @property {(action: string, about?: string) => Promise<void>} press presses a button by its data-action, inside an element if told so, and waits for the answer
 * @property {(selector: string) => Promise<void>} click clicks with the mouse, as what asks for a permission needs it
 * @property {() => Promise<string | null>} current the id of the step that is next
 * @property {() => Promise<Record<string, string>>} states step id → data-state
 * @property {() => Promise<Record<string, string>>} html the data attributes of <html>
 * @property {(selector: string) => Promise<string>} text
 * @property {() => Promise<import("./evidence.mjs").Judgement>} judgement
 * @property {() => Promise<void>} exhaust marks every safe step as without help
 * @property {() => Promise<void>} close
 */

/**
 * Opens the guide of a tab in a tab of its own, which becomes the current one.
 *
 * @param {Scene} scene
 * @param {number} tabId
 * @returns {Promise<Guide>}
 */
export async function openGuide({ firefox, extension }, tabId) {
  const before = await firefox.currentTab();
  await firefox.open(
    `${extension.baseUrl}pages/guide/index.html?tabId=${String(tabId)}`,
  );
  await pageReady(firefox);

  /** @type {Guide["press"]} */
  async function press(action, about = "body") {
    await firefox.run(
      `const button = document.querySelector(arguments[0] + " [data-action=" + arguments[1] + "]");
       if (!button) throw new Error("There is no button " + arguments[1]);
       button.click();`,
      [about, action],
    );
    await until(
      () =>
        firefox.run(
          "return document.querySelector('[aria-busy=true]') === null",
        ),
      { timeout: 25_000, message: `the answer to ${action}` },
    );
  }

  /** @type {Guide["current"]} */
  const current = () =>
    firefox.run(
      "return document.querySelector('[data-current]')?.dataset.step ?? null",
    );

  const risk = () =>
    firefox.run(
      "return document.querySelector('[data-current]')?.dataset.risk ?? null",
    );

  return {
    press,
    async click(selector) {
      const inside = await firefox.run(
        `const element = document.querySelector(arguments[0]);
         if (!element) throw new Error("Nothing in the page matches " + arguments[0]);
         element.scrollIntoView({ block: "center", behavior: "instant" });
         const { x, y, width, height } = element.getBoundingClientRect();
         return { x: x + width / 2, y: y + height / 2 };`,
        [selector],
      );
      const place = await firefox.chrome(
        `const browser = gBrowser.selectedBrowser;
         return {
           x: browser.screenX - window.mozInnerScreenX + arguments[0].x,
           y: browser.screenY - window.mozInnerScreenY + arguments[0].y,
         };`,
        [inside],
      );
      await click(
        firefox.session,
        /** @type {{ x: number, y: number }} */ (place),
      );
    },
    current,
    states: () =>
      firefox.run(
        "return Object.fromEntries([...document.querySelectorAll('[data-step]')].map(({ dataset }) => [dataset.step, dataset.state]))",
      ),
    html: () => firefox.run("return { ...document.documentElement.dataset }"),
    text: (selector) =>
      firefox.run(
        "return document.querySelector(arguments[0])?.innerText ?? ''",
        [selector],
      ),
    judgement: () => readJudgement(firefox),
    async exhaust() {
      for (;;) {
        const step = await current();
        if (step === null || (await risk()) !== "none") return;
        // Of a site that one leaves, nobody can say that it did not help.
        const isLeft = step === "leave-site" || step === "reach-otherwise";
        await press(isLeft ? "skip" : "mark-no-help");
        await until(async () => (await current()) !== step, {
          message: `the step after ${step}`,
        });
      }
    },
    async close() {
      await firefox.closeTab();
      await firefox.switchTo(before);
    },
  };
}
