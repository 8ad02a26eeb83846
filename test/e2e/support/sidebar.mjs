// The extension's sidebar, as it stands beside the page.

import { click } from "./keys.mjs";
import { until } from "./until.mjs";

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./session.mjs').Script} Script */

/**
 * @param {Session} session
 * @returns {Promise<Sidebar>} once it is open and drawn
 */
export async function findSidebar(session) {
  const sidebar = new Sidebar(session);
  await until(() => sidebar.isOpen(), { message: "the sidebar to open" });
  await until(
    () =>
      sidebar.run(
        "return document.documentElement.dataset.ready !== undefined",
      ),
    { message: "the sidebar to set data-ready on <html>" },
  );
  return sidebar;
}

export class Sidebar {
  #session;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** @returns {Promise<boolean>} */
  isOpen() {
    return this.#session.chrome(
      `${findPanel} return Boolean(panel?.browsingContext?.currentWindowGlobal)`,
    );
  }

  /**
   * Runs inside the sidebar's own document, with its `browser`.
   *
   * @template [T=unknown]
   * @param {Script} script
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  run(script, args) {
    return this.#session.runIn(
      `${findPanel}
       if (!panel) throw new Error('The sidebar is not open')
       const browser = panel`,
      null,
      script,
      args,
    );
  }

  /** @returns {Promise<Record<string, string>>} the data attributes of <html> */
  html() {
    return this.run("return { ...document.documentElement.dataset }");
  }

  /** @returns {Promise<string | null>} the id of the step that is shown */
  step() {
    return this.run(
      "return document.querySelector('[data-step][data-current]')?.dataset.step ?? null",
    );
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

  /**
   * Clicks with the mouse on an element of the sidebar.
   *
   * @param {string} selector
   */
  async click(selector) {
    const inside = await this.run(
      `const element = document.querySelector(arguments[0])
       if (!element) throw new Error('Nothing in the sidebar matches ' + arguments[0])
       element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
       const { x, y, width, height } = element.getBoundingClientRect()
       return { x: x + width / 2, y: y + height / 2 }`,
      [selector],
    );
    const place = await this.#session.chrome(
      `${findPanel}
       return {
         x: panel.screenX - window.mozInnerScreenX + arguments[0].x,
         y: panel.screenY - window.mozInnerScreenY + arguments[0].y,
       }`,
      [inside],
    );
    await click(this.#session, /** @type {{ x: number, y: number }} */ (place));
  }

  /**
   * Presses a button by its data-action, and waits for the answer.
   *
   * @param {string} action
   */
  async press(action) {
    await this.click(`[data-action="${action}"]`);
    await until(
      () =>
        this.run("return document.querySelector('[aria-busy=true]') === null"),
      { timeout: 25_000, message: `the answer to ${action}` },
    );
  }

  /** As its reader does with the cross in its head. */
  async close() {
    await this.#session.chrome("SidebarController.hide()");
    await until(async () => !(await this.isOpen()), {
      message: "the sidebar to close",
    });
  }

  /** @param {number} width of the panel, in CSS pixels */
  async resize(width) {
    await this.#session.chrome(
      `document.getElementById('sidebar-box').style.width = arguments[0] + 'px'`,
      [width],
    );
    await until(async () => Math.abs((await this.width()) - width) < 16, {
      message: `a sidebar of ${String(width)} pixels`,
    });
  }

  /** @returns {Promise<number>} CSS pixels of the document */
  width() {
    return this.run("return document.documentElement.clientWidth");
  }
}

const findPanel = `
  const panel = document.getElementById('sidebar')?.contentDocument
    ?.getElementById('webext-panels-browser') ?? null
`;
