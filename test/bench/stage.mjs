// What every measure plays on: one lab, and Firefoxes that differ in nothing but their extension.

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist } from "../../scripts/support/paths.mjs";
import { launchFirefox } from "../e2e/support/firefox.mjs";
import { startLab } from "../lab/lab.mjs";
import { writeBareExtension } from "./bare-extension.mjs";

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("../e2e/support/extensions.mjs").Extension} Extension */
/** @typedef {{ firefox: Firefox, extension: Extension }} Equipped */

/**
 * @typedef {object} Stage
 * @property {import("../lab/lab.mjs").Lab} lab
 * @property {() => Promise<Firefox>} without a new Firefox without any extension
 * @property {() => Promise<Equipped>} ours the same Firefox each time
 * @property {() => Promise<Equipped>} bare the same Firefox each time
 * @property {() => Promise<void>} close
 */

const prefs = {
  // Otherwise times are rounded and blurred, so that no page can measure too well.
  "privacy.reduceTimerPrecision": false,
  // The one that should be asleep is put to sleep; no other may fall asleep in between.
  "extensions.background.idle.timeout": 3_600_000,
};

/**
 * @param {string} binary
 * @returns {Promise<Stage>}
 */
export async function openStage(binary) {
  const folder = await mkdtemp(join(tmpdir(), "tls-error-guide-bench-"));
  // A copy, so that a build in the meantime changes nothing.
  await cp(dist, join(folder, "ours"), { recursive: true });
  await writeBareExtension(join(folder, "bare"));
  const lab = await startLab();
  /** @type {Firefox[]} */
  const launched = [];

  async function without() {
    const firefox = await launchFirefox({
      binary,
      prefs,
      localDomains: lab.domains,
    });
    launched.push(firefox);
    await firefox.trust(lab.rootCertificates);
    await firefox.resize(1100, 800);
    return firefox;
  }

  /** @param {string} name */
  async function equipped(name) {
    const firefox = await without();
    const extension = await firefox.install(join(folder, name));
    return { firefox, extension };
  }

  return {
    lab,
    without,
    ours: once(() => equipped("ours")),
    bare: once(() => equipped("bare")),
    async close() {
      for (const firefox of launched) await firefox.quit();
      await lab.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>}
 */
function once(make) {
  /** @type {Promise<T> | null} */
  let made = null;
  return () => (made ??= make());
}
