// The browser and the machine on which we run.
import browser from "webextension-polyfill";
import type { Environment } from "../../core/evidence/environment.js";
import type { Platform } from "../../core/evidence/environment.js";

export interface Here extends Environment {
  /** When this Firefox was built, ms since the epoch; null where it does not say. */
  readonly builtAt: number | null;
}

let here: Promise<Here> | null = null;

/** Version of Firefox and operating system; null where Firefox does not say. They do not change, so one answer is enough. */
export function environment(): Promise<Here> {
  here ??= ask();
  return here;
}

async function ask(): Promise<Here> {
  const [firefox, platform] = await Promise.allSettled([
    browser.runtime.getBrowserInfo(),
    browser.runtime.getPlatformInfo(),
  ]);
  if (firefox.status === "rejected" || platform.status === "rejected") {
    here = null;
  }
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
    builtAt:
      firefox.status === "fulfilled" ? builtAt(firefox.value.buildID) : null,
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

/** A build's id is the time at which it began, in UTC: `20261103151912`. */
function builtAt(buildId: string): number | null {
  const [, year, month, day] =
    /^(20\d\d)(\d\d)(\d\d)\d{6}$/.exec(buildId) ?? [];
  return year === undefined
    ? null
    : Date.UTC(Number(year), Number(month) - 1, Number(day));
}

function platformOf(os: string): Platform {
  return os === "win" || os === "mac" ? os : "linux";
}
