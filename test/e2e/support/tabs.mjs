// Tabs and windows: opening, navigating, moving, as a user would see them.

import { MarionetteError } from "./marionette.mjs";
import { until } from "./until.mjs";

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {string & { readonly tab?: never }} Tab a tab's name in Marionette; it stays when the tab moves */
/** @typedef {{ errorPage: false } | { errorPage: true, error: string, message: string }} Landing */

export class Tabs {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
  }

  /** @returns {Promise<Tab[]>} of all windows */
  async tabs() {
    return /** @type {Tab[]} */ (
      await this.session.content("WebDriver:GetWindowHandles")
    );
  }

  /** @returns {Promise<Tab>} */
  async currentTab() {
    return /** @type {Tab} */ (
      await this.session.content("WebDriver:GetWindowHandle")
    );
  }

  /**
   * A new tab in the current window, which becomes the current one.
   *
   * @param {string} [url] what becomes neither a page nor an error page ends in an error, as with goto()
   * @returns {Promise<Tab>} when the page, or Firefox's error page, is there
   */
  async open(url = "about:blank") {
    // At once, as a link does: over an empty page Firefox would start two processes for the tab instead of one.
    return url === "about:blank"
      ? this.#openIn("tab", false, url)
      : this.#openAt(url);
  }

  /**
   * @param {{ private?: boolean, url?: string }} [options]
   * @returns {Promise<Tab>} its only tab, now the current one
   */
  async newWindow({ private: isPrivate = false, url = "about:blank" } = {}) {
    return this.#openIn("window", isPrivate, url);
  }

  /** @param {Tab} tab */
  async switchTo(tab) {
    await this.session.content("WebDriver:SwitchToWindow", {
      handle: tab,
      focus: true,
    });
  }

  /** Closes the current tab and goes to another one, if any is left. */
  async closeTab() {
    const left = /** @type {Tab[]} */ (
      await this.session.content("WebDriver:CloseWindow")
    );
    if (left[0]) await this.switchTo(left[0]);
  }

  /**
   * Navigates the current tab and waits until the page or Firefox's error page is there. An address that becomes neither
   * (a download, an answer 204) ends in an error after 20 s: use type().
   *
   * @param {string} url
   * @returns {Promise<Landing>}
   */
  goto(url) {
    return landing(this.session.content("WebDriver:Navigate", { url }));
  }

  /**
   * Navigates as the address bar does and does not wait: for addresses that never become a page.
   *
   * @param {string} url
   */
  async type(url) {
    await this.session.chrome(
      `gBrowser.selectedBrowser.fixupAndLoadURIString(arguments[0], {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })`,
      [url],
    );
  }

  /** @returns {Promise<Landing>} */
  back() {
    return landing(this.session.content("WebDriver:Back"));
  }

  /** @returns {Promise<Landing>} */
  forward() {
    return landing(this.session.content("WebDriver:Forward"));
  }

  /** @returns {Promise<Landing>} */
  reload() {
    return landing(this.session.content("WebDriver:Refresh"));
  }

  /** @returns {Promise<string>} what the address bar shows; of an error page the address that failed */
  async url() {
    return this.session.chrome(
      "return gBrowser.selectedBrowser.currentURI.spec",
    );
  }

  /** @returns {Promise<string>} the document's own address, such as about:certerror?… */
  async documentUri() {
    return this.session.run("return document.documentURI");
  }

  /** Moves the current tab to a window of its own; it stays the current one. */
  async moveTabToNewWindow() {
    const tab = await this.currentTab();
    await this.session.chrome(`
      const moved = new Promise((resolve) => {
        Services.obs.addObserver(function ready(win) {
          Services.obs.removeObserver(ready, 'browser-delayed-startup-finished')
          resolve(win)
        }, 'browser-delayed-startup-finished')
      })
      gBrowser.replaceTabWithWindow(gBrowser.selectedTab)
      await moved`);
    await this.switchTo(tab);
  }

  /**
   * @param {number} width of the browser window
   * @param {number} height
   */
  async resize(width, height) {
    await this.session.content("WebDriver:SetWindowRect", { width, height });
  }

  /** @param {string} url */
  async #openAt(url) {
    const before = await this.tabs();
    await this.session.chrome(
      `gBrowser.selectedTab = gBrowser.addTab(arguments[0], {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })`,
      [url],
    );
    const tab = await until(
      async () => (await this.tabs()).find((one) => !before.includes(one)),
      { message: "the new tab" },
    );
    await this.switchTo(tab);
    await until(
      () =>
        this.session.run(
          // An error page never gets further than this.
          `return document.readyState === "complete"
             ? document.documentURI !== "about:blank"
             : document.readyState === "interactive" && /^about:(cert|net)error/.test(document.documentURI)`,
        ),
      { timeout: 20_000, message: `${url} in the new tab` },
    );
    return tab;
  }

  /**
   * @param {'tab' | 'window'} type
   * @param {boolean} isPrivate
   * @param {string} url
   */
  async #openIn(type, isPrivate, url) {
    const created = await this.session.content("WebDriver:NewWindow", {
      type,
      focus: true,
      private: isPrivate,
    });
    const { handle } = /** @type {{ handle: Tab }} */ (created);
    await until(async () => (await this.tabs()).includes(handle), {
      message: "the new tab",
    });
    await this.switchTo(handle);
    if (url !== "about:blank") await this.goto(url);
    return handle;
  }
}

/**
 * Marionette throws when a load ends on an error page; here that is a result like any other.
 *
 * @param {Promise<unknown>} navigation
 * @returns {Promise<Landing>}
 */
async function landing(navigation) {
  try {
    await navigation;
    return { errorPage: false };
  } catch (error) {
    if (!(error instanceof MarionetteError)) throw error;
    const expected =
      error.name === "insecure certificate" ||
      error.message.includes("Reached error page");
    if (!expected) throw error;
    return { errorPage: true, error: error.name, message: error.message };
  }
}
