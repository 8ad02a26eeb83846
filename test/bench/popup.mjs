// From the click on the toolbar button to a popup that is ready, against a popup with nothing in it.

import { compare } from "./comparison.mjs";
import { interleave } from "./rounds.mjs";

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("./stage.mjs").Equipped} Equipped */

const limit = 1.5;

/** @type {import("./measures.mjs").Measure} */
export async function popup(stage, isQuick) {
  const samples = await interleave(
    {
      ours: await opener(await stage.ours(), stage, "diagnosis"),
      bare: await opener(await stage.bare(), stage, undefined),
    },
    isQuick
      ? { warmUp: 2, least: 6, most: 6, seconds: 0 }
      : { warmUp: 4, least: 25, most: 60, seconds: 55 },
    limit,
  );
  return [
    compare("click to ready", samples, limit, { against: "empty popup" }),
  ];
}

/**
 * @param {Equipped} equipped
 * @param {Stage} stage
 * @param {string | undefined} view what the popup must show, so that the right thing is measured
 * @returns {Promise<import("./rounds.mjs").Side>}
 */
async function opener({ firefox, extension }, { lab }, view) {
  await firefox.goto(lab.site("expired").url);
  await firefox.chrome(
    `window.addEventListener('mousedown', () => { window.pressedAt = performance.timeOrigin + performance.now() }, true)`,
  );
  return async () => {
    await moveMouseAway(firefox);
    const popup = await firefox.clickToolbarButton(extension);
    const shown = await popup.html();
    if (shown["view"] !== view)
      throw new Error(`The popup shows ${String(shown["view"])}`);
    /** @type {number} */
    const readyAt = await popup.run(
      `return performance.timeOrigin + performance.getEntriesByName('ready')[0].startTime`,
    );
    /** @type {number} */
    const pressedAt = await firefox.chrome("return window.pressedAt");
    await popup.close();
    return readyAt - pressedAt;
  };
}

/**
 * Firefox begins with a popup when the mouse comes over its button, so the mouse must come from elsewhere each time.
 *
 * @param {Firefox} firefox
 */
async function moveMouseAway(firefox) {
  const mouse = {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [{ type: "pointerMove", x: 300, y: 700 }],
  };
  await firefox.session.browser("WebDriver:PerformActions", {
    actions: [mouse],
  });
}
