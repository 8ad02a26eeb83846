// What every end-to-end test starts from: the lab, a Firefox that trusts it, and the built extension in it.

import { existsSync, readFileSync } from "node:fs";
import { equipmentFile } from "../../../scripts/setup.mjs";
import { parseJson } from "../../../scripts/support/json.mjs";
import { dist } from "../../../scripts/support/paths.mjs";
import { startLab } from "../../lab/lab.mjs";
import { borrowFirefox, launchFirefox } from "./firefox.mjs";
import { until } from "./until.mjs";

/** @typedef {import("../../../scripts/setup.mjs").Equipment} Equipment */
/** @typedef {import("./firefox.mjs").Firefox} Firefox */
/** @typedef {import("./extensions.mjs").Extension} Extension */
/** @typedef {import("../../lab/lab.mjs").Lab} Lab */

/** The Firefoxes of this machine, as the set-up found them. @returns {Equipment} */
export function equipment() {
  if (!existsSync(equipmentFile))
    throw new Error("Run the set-up first: node scripts/setup.mjs");
  return /** @type {Equipment} */ (
    parseJson(readFileSync(equipmentFile, "utf8"))
  );
}

/**
 * @typedef {object} Scene
 * @property {Firefox} firefox
 * @property {Lab} lab
 * @property {Extension} extension
 * @property {(id: string) => Promise<number>} visit goes to a site of the lab; resolves with the extension's number of the tab once the load has ended
 * @property {(id: string) => Promise<number>} openSite opens a site of the lab in a new tab; resolves as visit does
 * @property {(id: string) => Promise<number>} fail opens a site of the lab that fails in a new tab, and waits for the badge; resolves with the extension's number of the tab
 * @property {(...ids: string[]) => Promise<void>} browse visits sites of the lab that load, one after the other in a new tab
 * @property {() => Promise<void>} closeTabs leaves one empty tab: what failed in the others is forgotten, and no longer a clue
 * @property {(tabId: number, page?: string) => Promise<Record<string, string>>} look what a page of ours, opened in a tab of its own, says about a tab: the data attributes of <html>
 * @property {(text: string, tooltip?: string) => Promise<void>} badge waits until the toolbar button shows this badge on the current tab, and this in its tooltip
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} [options]
 * @param {"firefox" | "older"} [options.which]
 * @param {boolean} [options.isJapanese]
 * @param {"light" | "dark"} [options.theme]
 * @param {import("./profile.mjs").Prefs} [options.prefs]
 * @param {boolean} [options.isPermanent] installed like a signed add-on, so that it survives a restart
 * @param {readonly string[]} [options.domains] more names that Firefox should find on this machine
 * @returns {Promise<Scene>}
 */
export async function openScene({
  which = "firefox",
  isJapanese = false,
  theme = "light",
  prefs = {},
  isPermanent = false,
  domains = [],
} = {}) {
  const browser = equipment()[which];
  if (!browser) throw new Error(`There is no ${which} on this machine`);
  const lab = await startLab();
  /** @type {import("./firefox.mjs").LaunchOptions} */
  const options = {
    binary: browser.binary,
    theme,
    prefs,
    localDomains: [...lab.domains, ...domains],
    ...(isJapanese && {
      locale: {
        requested: "ja",
        languagePack: browser.languagePack ?? undefined,
      },
    }),
  };
  /** @type {(() => Promise<void>) | null} */
  let done = null;
  try {
    const needsItsOwn =
      isPermanent || Object.keys(prefs).some((name) => !LIVE.includes(name));
    const { firefox, giveBack } = needsItsOwn
      ? await ownFirefox({
          ...options,
          ...(isPermanent && { permanentExtensions: [dist] }),
        })
      : await borrowFirefox(options, [which, isJapanese, theme].join());
    done = giveBack;
    await firefox.trust(lab.rootCertificates);
    const extension = isPermanent
      ? await firefox.extension(manifestId())
      : await firefox.install(dist);
    await firefox.resize(1100, 800);
    return scene(firefox, lab, extension, giveBack);
  } catch (error) {
    await done?.();
    await lab.close();
    throw error;
  }
}

/** Preferences that Firefox obeys at once; for others it must be started with them. */
const LIVE = ["security.OCSP.enabled", "dom.security.https_first"];

/** @param {import("./firefox.mjs").LaunchOptions} options */
async function ownFirefox(options) {
  const firefox = await launchFirefox(options);
  return { firefox, giveBack: () => firefox.quit() };
}

/**
 * @param {Firefox} firefox
 * @param {Lab} lab
 * @param {Extension} extension
 * @param {() => Promise<void>} giveBack
 * @returns {Scene}
 */
function scene(firefox, lab, extension, giveBack) {
  /** @type {Scene["visit"]} */
  async function visit(id) {
    await firefox.goto(lab.site(id).url);
    return firefox.extensionTabId();
  }
  /** @type {Scene["openSite"]} */
  async function openSite(id) {
    await firefox.open(lab.site(id).url);
    return firefox.extensionTabId();
  }
  /** @type {Scene["badge"]} */
  async function badge(text, tooltip = "") {
    // Firefox shows text and tooltip one after the other.
    await until(
      async () => {
        const shown = await firefox.badge(extension);
        return shown.text === text && shown.title.includes(tooltip);
      },
      { message: `the badge "${text}" with "${tooltip}"` },
    );
  }
  return {
    firefox,
    lab,
    extension,
    visit,
    openSite,
    badge,
    async fail(id) {
      const tabId = await openSite(id);
      await badge("!", lab.site(id).host);
      return tabId;
    },
    async browse(...ids) {
      for (const [index, id] of ids.entries())
        await (index === 0 ? openSite(id) : visit(id));
    },
    async closeTabs() {
      const old = await firefox.tabs();
      const empty = await firefox.open();
      for (const tab of old) {
        await firefox.switchTo(tab);
        await firefox.closeTab();
      }
      await firefox.switchTo(empty);
    },
    async look(tabId, page = "pages/guide/index.html") {
      const before = await firefox.currentTab();
      await firefox.open(`${extension.baseUrl}${page}?tabId=${String(tabId)}`);
      const dataset = await pageReady(firefox);
      await firefox.closeTab();
      await firefox.switchTo(before);
      return dataset;
    },
    async close() {
      await giveBack();
      await lab.close();
    },
  };
}

function manifestId() {
  const manifest =
    /** @type {{ browser_specific_settings: { gecko: { id: string } } }} */ (
      parseJson(readFileSync(`${dist}/manifest.json`, "utf8"))
    );
  return manifest.browser_specific_settings.gecko.id;
}

/**
 * Waits until the page of ours in the current tab has drawn itself.
 *
 * @param {Firefox} firefox
 * @returns {Promise<Record<string, string>>} the data attributes of <html>
 */
export async function pageReady(firefox) {
  const dataset = await until(
    async () => {
      const now = /** @type {Record<string, string>} */ (
        await firefox.run("return { ...document.documentElement.dataset }")
      );
      return now["ready"] === "true" && now;
    },
    { message: "the page to be ready" },
  );
  return /** @type {Record<string, string>} */ (dataset);
}
