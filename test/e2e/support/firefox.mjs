// A real Firefox for the tests and for `npm start`: start it, drive it, end it.

import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { Extensions } from "./extensions.mjs";
import { pressKeys } from "./keys.mjs";
import { photographPage, photographWindow } from "./pictures.mjs";
import { keeper } from "./keeper.mjs";
import { startProcess } from "./process.mjs";
import { makeProfile, writePrefs } from "./profile.mjs";
import { Session } from "./session.mjs";
import { within } from "./until.mjs";
import { look, wipe } from "./wipe.mjs";

/**
 * @typedef {object} LaunchOptions
 * @property {string} binary
 * @property {import('./profile.mjs').Prefs} [prefs]
 * @property {readonly string[]} [localDomains] names that Firefox should find on this machine
 * @property {boolean} [headless]
 * @property {{ requested: string, languagePack?: string | undefined }} [locale] such as 'ja' with its language pack
 * @property {string} [profileDir] a profile of your own, which is kept
 * @property {readonly string[]} [permanentExtensions] folders of built extensions that must survive a restart
 * @property {'light' | 'dark'} [theme]
 */

/**
 * @param {LaunchOptions} options
 * @param {typeof startProcess} [starter]
 * @returns {Promise<Firefox>}
 */
export async function launchFirefox(options, starter = startProcess) {
  const {
    binary,
    headless = true,
    profileDir,
    locale,
    permanentExtensions,
  } = options;
  if (!existsSync(binary)) throw new Error(`There is no Firefox at ${binary}`);
  const prefs = allPrefs(options);
  if (profileDir) await writePrefs(profileDir, prefs);
  const made = {
    prefs,
    languagePack: locale?.languagePack,
    permanentExtensions: permanentExtensions ?? [],
  };
  const profile = profileDir ?? (await makeProfile(made));
  const start = () =>
    starter({ binary, profile, headless, removeProfile: !profileDir });
  const process = await start();
  try {
    const session = await Session.start(process.port);
    return new Firefox({
      session,
      process,
      start,
      profile,
      removeProfile: !profileDir,
    });
  } catch (error) {
    await process.kill();
    throw error;
  }
}

/**
 * One that another file of tests is done with, as good as new, or a new one.
 *
 * @param {Omit<LaunchOptions, "profileDir" | "permanentExtensions">} options the preferences and names may be others each time
 * @param {string} kind what else it must have been started with
 * @returns {Promise<{ firefox: Firefox, giveBack: () => Promise<void> }>}
 */
export async function borrowFirefox(options, kind) {
  const shelf = keeper();
  const kept = shelf?.take(kind) ?? null;
  const firefox = kept
    ? await resumeFirefox(kept)
    : await launchFirefox(
        { ...options, prefs: {}, localDomains: [] },
        shelf?.start,
      );
  const fresh = kept?.fresh ?? (await look(firefox.session));
  const { prefs = {}, localDomains = [] } = options;
  await firefox.setPref("network.dns.localDomains", localDomains.join(","));
  for (const [name, value] of Object.entries(prefs))
    await firefox.setPref(name, value);
  return {
    firefox,
    async giveBack() {
      if (shelf === null) {
        await firefox.quit();
        return;
      }
      try {
        const left = await wipe(firefox.session, fresh);
        if (left.length > 0) throw new Error(left.join("; "));
        const process = await firefox.leave();
        await shelf.give(kind, { process, profile: firefox.profile, fresh });
      } catch (error) {
        console.log(`A Firefox is not handed on: ${String(error)}`);
        await firefox.quit();
      }
    },
  };
}

/** @param {import("./environment.mjs").Kept} kept */
async function resumeFirefox({ process, profile }) {
  const session = await Session.start(process.port);
  const start = () =>
    Promise.reject(new Error("One that is handed on is not started again"));
  return new Firefox({ session, process, start, profile, removeProfile: true });
}

export class Firefox extends Extensions {
  #running;

  /**
   * @param {object} running
   * @param {Session} running.session
   * @param {import('./process.mjs').FirefoxProcess} running.process
   * @param {() => Promise<import('./process.mjs').FirefoxProcess>} running.start
   * @param {string} running.profile
   * @param {boolean} running.removeProfile
   */
  constructor(running) {
    super(running.session);
    this.#running = running;
  }

  get version() {
    return this.session.version;
  }

  get profile() {
    return this.#running.profile;
  }

  /** @returns {Promise<void>} settles when Firefox has ended, whoever ended it */
  get ended() {
    return this.#running.process.ended;
  }

  /**
   * @template [T=unknown]
   * @param {import('./session.mjs').Script} script for the current page
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  run(script, args) {
    return this.session.run(script, args);
  }

  /**
   * @template [T=unknown]
   * @param {import('./session.mjs').Script} script for the browser itself, in the current window
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  chrome(script, args) {
    return this.session.chrome(script, args);
  }

  /**
   * For web servers alone (C): T would trust them for people's own certificates as well.
   *
   * @param {readonly string[]} certificates roots, DER in base64
   */
  async trust(certificates) {
    await this.chrome(
      `const store = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
       for (const certificate of arguments[0]) store.addCertFromBase64(certificate, 'C,,')`,
      [certificates],
    );
  }

  /** @param {readonly string[]} certificates what `trust` was given */
  async forget(certificates) {
    await this.chrome(
      `const store = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
       for (const certificate of arguments[0]) store.deleteCertificate(store.constructX509FromBase64(certificate))`,
      [certificates],
    );
  }

  /** @param {string | readonly string[]} keys */
  pressKey(keys) {
    return pressKeys(this.session, keys);
  }

  /**
   * @param {string} path
   * @param {{ of?: 'page' | 'full page' | 'window' }} [options]
   */
  screenshot(path, { of = "page" } = {}) {
    if (of === "window") return photographWindow(this.session, path);
    return photographPage(this.session, path, { full: of === "full page" });
  }

  /**
   * @param {string} name
   * @param {string | number | boolean} value
   */
  async setPref(name, value) {
    await this.chrome(
      `const { Preferences } = ChromeUtils.importESModule('resource://gre/modules/Preferences.sys.mjs')
       Preferences.set(arguments[0], arguments[1])`,
      [name, value],
    );
  }

  /**
   * @param {string} name
   * @returns {Promise<string | number | boolean | null>}
   */
  getPref(name) {
    return this.chrome(
      `const { Preferences } = ChromeUtils.importESModule('resource://gre/modules/Preferences.sys.mjs')
       return Preferences.get(arguments[0]) ?? null`,
      [name],
    );
  }

  /** Ends Firefox as a user does and starts it again with the same profile and, if the prefs say so, the same tabs. */
  async restart() {
    const { process, start } = this.#running;
    await this.session.content("Marionette:Quit", { flags: ["eAttemptQuit"] });
    this.session.close();
    await within(
      process.ended,
      20_000,
      "the end of Firefox before its restart",
    );
    this.#running.process = await start();
    this.session = await Session.start(this.#running.process.port);
    // Extensions and restored tabs come late in a start, which on a busy machine takes its time.
    await this.chrome(
      "await (gBrowserInit.idleTasksFinished?.promise ?? gBrowserInit.idleTasksFinishedPromise)",
    );
  }

  /** Leaves it running for somebody else. @returns {Promise<import('./process.mjs').FirefoxProcess>} */
  async leave() {
    await this.session.end();
    return this.#running.process;
  }

  /** Ends Firefox at once and removes its profile. */
  async quit() {
    this.session.close();
    await this.#running.process.kill();
    if (this.#running.removeProfile)
      await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {LaunchOptions} options */
function allPrefs({ prefs = {}, localDomains = [], locale, theme = "light" }) {
  const isDark = theme === "dark";
  return {
    "network.dns.localDomains": localDomains.join(","),
    ...(locale ? { "intl.locale.requested": locale.requested } : {}),
    "ui.systemUsesDarkTheme": isDark ? 1 : 0,
    "extensions.activeThemeID": `firefox-compact-${theme}@mozilla.org`,
    ...prefs,
  };
}
