// A throw-away Firefox profile that is quiet: nothing opens by itself and nothing is asked of the network.

import {
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import JSZip from "jszip";
import { parseJson } from "../../../scripts/support/json.mjs";

/** @typedef {Record<string, string | number | boolean>} Prefs */

/**
 * @param {{ prefs: Prefs, languagePack?: string | undefined, permanentExtensions?: readonly string[] }} options
 * @returns {Promise<string>} the folder
 */
export async function makeProfile({
  prefs,
  languagePack,
  permanentExtensions = [],
}) {
  const profile = await mkdtemp(join(tmpdir(), "tls-error-guide-firefox-"));
  const extensions = join(profile, "extensions");
  await mkdir(extensions);
  if (languagePack)
    await copyFile(languagePack, join(extensions, basename(languagePack)));
  for (const folder of permanentExtensions) await pack(folder, extensions);
  await writePrefs(profile, prefs);
  return profile;
}

/**
 * @param {string} profile
 * @param {Prefs} prefs
 */
export async function writePrefs(profile, prefs) {
  const lines = Object.entries({ ...quiet, ...prefs }).map(
    ([name, value]) =>
      `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, "user.js"), lines.join(""));
}

/** Zips a built extension under the name by which Firefox finds it at start: only such a one survives a restart. */
async function pack(
  /** @type {string} */ folder,
  /** @type {string} */ target,
) {
  const zip = new JSZip();
  for (const entry of await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    zip.file(
      relative(folder, path).replaceAll("\\", "/"),
      await readFile(path),
    );
  }
  const manifest =
    /** @type {{ browser_specific_settings: { gecko: { id: string } } }} */ (
      parseJson(await readFile(join(folder, "manifest.json"), "utf8"))
    );
  const file = join(
    target,
    `${manifest.browser_specific_settings.gecko.id}.xpi`,
  );
  await writeFile(file, await zip.generateAsync({ type: "nodebuffer" }));
}

/** @type {Prefs} */
const quiet = {
  "marionette.port": 0,
  "remote.log.level": "Error",

  // No first-run pages, questions or updates.
  "app.update.enabled": false,
  "app.update.auto": false,
  "browser.aboutwelcome.enabled": false,
  "browser.aboutConfig.showWarning": false,
  "browser.preonboarding.enabled": false,
  "termsofuse.bypassNotification": true,
  "browser.startup.homepage": "about:blank",
  "browser.startup.page": 0,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.newtabpage.enabled": false,
  "browser.newtabpage.activity-stream.feeds.section.topstories": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.tabs.warnOnClose": false,
  "browser.warnOnQuit": false,
  "browser.tabs.firefox-view": false,
  "sidebar.revamp": false,
  "sidebar.verticalTabs": false,
  "browser.uitour.enabled": false,
  "startup.homepage_welcome_url": "",

  // No telemetry, no experiments, no lists.
  "app.normandy.enabled": false,
  "app.shield.optoutstudies.enabled": false,
  "browser.contentblocking.report.lockwise.enabled": false,
  "browser.region.update.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.search.update": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.usage.uploadEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "extensions.blocklist.enabled": false,
  "messaging-system.rsexperimentloader.enabled": false,
  "nimbus.rollouts.enabled": false,
  // A local port where nobody listens: remote settings, revocation and CA lists stay as shipped.
  "services.settings.server": "http://127.0.0.1:9/v1",
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.prefetch-next": false,
  "network.dns.disablePrefetch": true,
  "network.http.speculative-parallel-limit": 0,
  // Names are looked up by the system alone, never over HTTPS.
  "network.trr.mode": 5,
  "security.OCSP.enabled": 1,

  // Extensions: take unsigned and side-loaded ones, keep the popup open while the tests look at it.
  "extensions.autoDisableScopes": 0,
  "extensions.startupScanScopes": 15,
  "extensions.langpacks.signatures.required": false,
  "xpinstall.signatures.required": false,
  "ui.popup.disable_autohide": true,
  "ui.prefersReducedMotion": 1,
  "toolkit.cosmeticAnimations.enabled": false,
};
