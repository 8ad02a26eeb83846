// From the click on the toolbar button to a popup that is ready, against a popup with nothing in it.

import { compare } from "./comparison.mjs";
import { until } from "../e2e/support/until.mjs";
import { interleave } from "./rounds.mjs";

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("./stage.mjs").Equipped} Equipped */

const limit = 1.5;

/**
 * Two times from the same clicks: until the page has drawn itself (data-ready), which has the limit; and, to be known beside it, until
 * the panel is also open, since Firefox opens it at about the same time whatever is in it.
 *
 * @type {import("./measures.mjs").Measure}
 */
export async function popup(stage, isQuick) {
  /** @type {{ ours: number[], bare: number[] }} */
  const shown = { ours: [], bare: [] };
  const samples = await interleave(
    {
      ours: await opener(await stage.ours(), stage, FAILED, shown.ours),
      bare: await opener(await stage.bare(), stage, EMPTY, shown.bare),
    },
    isQuick
      ? { warmUp: 2, least: 6, most: 6, seconds: 0 }
      : { warmUp: 4, least: 25, most: 60, seconds: 55 },
    limit,
  );
  // Without the rounds that only warmed up.
  for (const side of /** @type {const} */ (["ours", "bare"]))
    shown[side].splice(0, shown[side].length - samples[side].length);
  const calm = await interleave(
    {
      ours: await opener(await stage.ours(), stage, CALM, []),
      bare: await opener(await stage.bare(), stage, EMPTY, []),
    },
    { warmUp: 2, least: isQuick ? 6 : 20, most: isQuick ? 6 : 20, seconds: 0 },
    limit,
  );
  const against = { against: "empty popup" };
  return [
    compare("click to ready", samples, limit, against),
    compare("click to shown and ready", shown, null, against),
    compare("click to ready, nothing failed", calm, null, against),
  ];
}

/** What is opened on which page, so that the right thing is measured. @typedef {{ site: string, view?: string, isDrawnAhead?: true }} Scene */

/** @type {Scene} */
const FAILED = { site: "expired", view: "diagnosis", isDrawnAhead: true };
/** @type {Scene} */
const CALM = { site: "good", view: "no-error" };
/** @type {Scene} */
const EMPTY = { site: "expired" };

/**
 * @param {Equipped} equipped
 * @param {Stage} stage
 * @param {Scene} scene
 * @param {number[]} shownToo where the times until the panel is also open are kept
 * @returns {Promise<import("./rounds.mjs").Side>}
 */
async function opener({ firefox, extension }, { lab }, scene, shownToo) {
  const { site, view, isDrawnAhead = false } = scene;
  await firefox.goto(lab.site(site).url);
  await firefox.chrome(watchPanel);
  if (isDrawnAhead) await untilDrawnAhead(firefox, extension);
  return async () => {
    await moveMouseAway(firefox);
    const popup = await firefox.clickToolbarButton(extension);
    const page = await popup.html();
    if (page["view"] !== view)
      throw new Error(`The popup shows ${String(page["view"])}`);
    /** @type {number} */
    const readyAt = await popup.run(
      `return performance.timeOrigin + performance.getEntriesByName('ready')[0].startTime`,
    );
    /** @type {{ pressed: number, shown: number }} */
    const at = await until(
      () => firefox.chrome("return window.panelAt.shown && window.panelAt"),
      { message: "the panel to be shown" },
    );
    await popup.close();
    shownToo.push(Math.max(readyAt, at.shown) - at.pressed);
    return readyAt - at.pressed;
  };
}

/**
 * Nobody clicks within the tenth of a second in which it is drawn.
 *
 * @param {Firefox} firefox
 * @param {import("../e2e/support/extensions.mjs").Extension} extension
 */
async function untilDrawnAhead(firefox, extension) {
  const tabId = await firefox.extensionTabId();
  await until(
    async () => {
      /** @type {string} */
      const popup = await firefox.runInBackground(
        extension,
        "return browser.action.getPopup({ tabId: arguments[0] })",
        [tabId],
      );
      return popup.includes("#");
    },
    { message: "the popup to be drawn ahead" },
  );
}

const watchPanel = `
  if (window.panelAt) return
  const now = () => performance.timeOrigin + performance.now()
  window.panelAt = {}
  window.addEventListener('mousedown', () => { window.panelAt = { pressed: now() } }, true)
  window.addEventListener('popupshown', ({ target }) => {
    if (target.querySelector?.('.webextension-popup-browser')) window.panelAt.shown = now()
  }, true)`;

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
