// The extension's popup, opened by a click on its real toolbar button.

import { click, pressKeys } from "./keys.mjs";
import { photographWindow } from "./pictures.mjs";
import { until } from "./until.mjs";

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./session.mjs').Script} Script */

/**
 * @param {Session} session
 * @param {{ id: string }} extension
 * @param {{ ready?: boolean }} [options] whether to wait until the popup marks itself as drawn: <html data-ready>
 */
export async function openPopup(session, { id }, { ready = true } = {}) {
  const place = await until(() => session.chrome(placeOfButton, [id]), {
    message: "the toolbar button",
  });
  await click(session, /** @type {{ x: number, y: number }} */ (place));
  const popup = new Popup(session);
  await until(() => popup.isOpen(), { message: "the popup to open" });
  await until(() => popup.run('return document.readyState === "complete"'), {
    message: "the popup to load",
  });
  if (ready) {
    const isReady =
      "return document.documentElement.dataset.ready !== undefined";
    await until(() => popup.run(isReady), {
      message: "the popup to set data-ready on <html>",
    });
  }
  await popup.settle();
  return popup;
}

export class Popup {
  #session;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /**
   * Runs inside the popup's own document, with its `browser`.
   *
   * @template [T=unknown]
   * @param {Script} script
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  run(script, args) {
    return this.#session.runIn(
      `${findPopup}
       if (!popup) throw new Error('The popup is not open')
       const browser = popup`,
      null,
      script,
      args,
    );
  }

  /** @returns {Promise<Record<string, string>>} the data attributes of <html> */
  html() {
    return this.run("return { ...document.documentElement.dataset }");
  }

  /**
   * @param {string} [selector]
   * @returns {Promise<string>} the visible text
   */
  text(selector = "body") {
    return this.run(
      'return document.querySelector(arguments[0])?.innerText ?? ""',
      [selector],
    );
  }

  /** @param {string | readonly string[]} keys as in keys.mjs; the first Tab moves from the button into the popup */
  async pressKey(keys) {
    await pressKeys(this.#session, keys);
  }

  /**
   * Clicks with the mouse on an element of the popup.
   *
   * @param {string} selector
   */
  async click(selector) {
    const inside = await this.run(
      `const element = document.querySelector(arguments[0])
       if (!element) throw new Error('Nothing in the popup matches ' + arguments[0])
       element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
       const { x, y, width, height } = element.getBoundingClientRect()
       return { x: x + width / 2, y: y + height / 2 }`,
      [selector],
    );
    const place = await this.#session.chrome(
      `${findPopup}
       return {
         x: popup.screenX - window.mozInnerScreenX + arguments[0].x,
         y: popup.screenY - window.mozInnerScreenY + arguments[0].y,
       }`,
      [inside],
    );
    await click(this.#session, /** @type {{ x: number, y: number }} */ (place));
  }

  /**
   * The browser window with the popup in its place.
   *
   * @param {string} path
   * @param {{ popupOnly?: boolean }} [options]
   */
  async screenshot(path, options) {
    await this.settle();
    await photographWindow(this.#session, path, options);
  }

  /** @returns {Promise<boolean>} */
  isOpen() {
    return this.#session.chrome(
      `${findPopup} return Boolean(popup?.browsingContext?.currentWindowGlobal)`,
    );
  }

  async close() {
    await this.#session.chrome(
      `${findPopup} popup?.closest('panel').hidePopup()`,
    );
    await until(async () => !(await this.isOpen()), {
      message: "the popup to close",
    });
  }

  /** Firefox fits the panel to its content, and takes on a theme's colours, a moment late. */
  async settle() {
    let before = "";
    await until(
      async () => {
        const now = await this.#session.chrome(
          `${findPopup}
           const frame = popup?.closest('panel').shadowRoot?.querySelector('[part~=content]')
           const style = frame && getComputedStyle(frame)
           return [
             popup?.screenX, popup?.screenY, popup?.clientWidth, popup?.clientHeight,
             style?.borderTopColor, style?.backgroundColor,
           ].join()`,
        );
        const isSame = now === before;
        before = String(now);
        return isSame;
      },
      { interval: 120, message: "the popup to keep its size" },
    );
  }
}

const findPopup = `
  const popup = [...document.querySelectorAll('.webextension-popup-browser')]
    .find((browser) => browser.closest('panel')?.state === 'open')
`;

// Firefox puts new buttons behind the puzzle piece unless the manifest says otherwise: pin it, as a user would.
const placeOfButton = `
  const [id] = arguments
  const item = document.querySelector('[data-extensionid="' + id + '"]')
  const area = item && CustomizableUI.getPlacementOfWidget(item.id)?.area
  if (area !== CustomizableUI.AREA_NAVBAR) {
    if (item) gUnifiedExtensions.pinToToolbar(item.id, true)
    return null
  }
  const button = item.querySelector('.unified-extensions-item-action-button')
  const { x, y, width, height } = button.getBoundingClientRect()
  return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null
`;
