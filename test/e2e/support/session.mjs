// One conversation with one Firefox: runs scripts in its pages or in the browser itself, one at a time.

import { parseJson } from "../../../scripts/support/json.mjs";
import { Marionette } from "./marionette.mjs";

/**
 * A function body as text (with `return` and `arguments`), or a function, which is sent as text and so sees nothing
 * of the file it stands in. Either may await.
 *
 * @typedef {string | ((...args: never[]) => unknown)} Script
 */

export class Session {
  #marionette;
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();
  /** Where the next command goes, as every session begins. @type {"content" | "chrome"} */
  #context = "content";

  /**
   * @param {Marionette} marionette
   * @param {string} version
   */
  constructor(marionette, version) {
    this.#marionette = marionette;
    this.version = version;
  }

  /** @param {number} port */
  static async start(port) {
    const marionette = await Marionette.connect(port);
    // The tests are about Firefox's own error pages, so it must not accept what it would refuse.
    const answer = await marionette.send("WebDriver:NewSession", {
      acceptInsecureCerts: false,
      unhandledPromptBehavior: "ignore",
      timeouts: { implicit: 0, pageLoad: 20_000, script: 30_000 },
    });
    const { capabilities } =
      /** @type {{ capabilities: { browserVersion: string } }} */ (answer);
    return new Session(marionette, capabilities.browserVersion);
  }

  /**
   * A WebDriver command for the current tab.
   *
   * @param {string} command
   * @param {object} [parameters]
   * @param {number} [timeout]
   * @returns {Promise<unknown>}
   */
  content(command, parameters, timeout) {
    return this.#inTurn(async () => {
      await this.#goInto("content");
      return this.#marionette.send(command, parameters, timeout);
    });
  }

  /**
   * A WebDriver command for the browser window.
   *
   * @param {string} command
   * @param {object} [parameters]
   * @returns {Promise<unknown>}
   */
  browser(command, parameters) {
    return this.#inTurn(async () => {
      await this.#goInto("chrome");
      return this.#marionette.send(command, parameters);
    });
  }

  /** Only where it is another one: each command to Firefox costs it a millisecond. @param {"content" | "chrome"} context */
  async #goInto(context) {
    if (context === this.#context) return;
    await this.#marionette.send("Marionette:SetContext", { value: context });
    this.#context = context;
  }

  /**
   * @template [T=unknown]
   * @param {Script} script
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  run(script, args = []) {
    return /** @type {Promise<T>} */ (
      this.content("WebDriver:ExecuteScript", asParameters(script, args))
    );
  }

  /**
   * @template [T=unknown]
   * @param {Script} script
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  chrome(script, args = []) {
    return /** @type {Promise<T>} */ (
      this.browser("WebDriver:ExecuteScript", asParameters(script, args))
    );
  }

  /**
   * Runs in a document that Marionette cannot switch to, such as a popup or a background: its helper lives there too.
   *
   * @template [T=unknown]
   * @param {string} find a chrome script that sets `browser`, the <browser> element, from arguments[2]
   * @param {unknown} key
   * @param {Script} script
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  async runIn(find, key, script, args = []) {
    const json = await this.chrome(
      `${find}
       const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands')
       return actor.executeScript(arguments[0], arguments[1], { sandboxName: null, timeout: 30000 })`,
      [
        asBody(
          `return JSON.stringify(await (async function () { ${asBody(script)} }).apply(null, arguments))`,
        ),
        args,
        key,
      ],
    );
    return /** @type {T} */ (
      typeof json === "string" ? parseJson(json) : undefined
    );
  }

  /** Leaves Firefox to another session. */
  async end() {
    await this.content("WebDriver:DeleteSession");
    this.#marionette.close();
  }

  close() {
    this.#marionette.close();
  }

  /**
   * The context (page or browser) is a state of the connection, so commands must not overlap.
   *
   * @template T
   * @param {() => Promise<T>} work
   */
  #inTurn(work) {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/** @param {Script} script */
function asBody(script) {
  const body =
    typeof script === "string"
      ? script
      : `return (${script.toString()})(...arguments)`;
  return `return (async function () { ${body}\n }).apply(null, arguments)`;
}

/**
 * @param {Script} script
 * @param {readonly unknown[]} args
 */
function asParameters(script, args) {
  // Without `sandbox: null` scripts see pages through Xrays, which hide `browser` and the page's own variables.
  return { script: asBody(script), args, sandbox: null };
}
