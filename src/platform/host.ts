// The browser and the machine that we run on.
import browser from "webextension-polyfill";
import type { Environment } from "../core/report.js";
import type { Platform } from "../core/guide/steps.js";

/** Version of Firefox and operating system; null where Firefox does not tell. */
export async function environment(): Promise<Environment> {
  const [firefox, platform] = await Promise.allSettled([
    browser.runtime.getBrowserInfo(),
    browser.runtime.getPlatformInfo(),
  ]);
  return {
    firefox:
      firefox.status === "fulfilled"
        ? `${firefox.value.name} ${firefox.value.version}`
        : null,
    system:
      platform.status === "fulfilled"
        ? `${platform.value.os} (${platform.value.arch})`
        : null,
    extension: browser.runtime.getManifest().version,
    version:
      firefox.status === "fulfilled" ? majorOf(firefox.value.version) : null,
    platform:
      platform.status === "fulfilled" ? platformOf(platform.value.os) : "linux",
  };
}

/** The key combination that opens the popup, as Firefox writes it; null where there is none. */
export async function shortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return (
    commands.find(({ name }) => name === "_execute_action")?.shortcut || null
  );
}

function majorOf(version: string): number | null {
  const major = Number.parseInt(version, 10);
  return Number.isNaN(major) ? null : major;
}

function platformOf(os: string): Platform {
  return os === "win" || os === "mac" ? os : "linux";
}
