// What Firefox knows of the network and of others that may change connections. Each answer for itself: unknown for a reason, never an error.
import browser from "webextension-polyfill";
import type { FactValues } from "../../core/evidence/evidence.js";
import { known, unknown, type Fact } from "../../core/fact.js";
import { isObject } from "../../core/stored/stored.js";
import { extensionsWithPower } from "./helpers.js";

/** Firefox's own idea of it: false without any network; a network that leads nowhere counts as one. */
export const online = (): Fact<boolean> => known(navigator.onLine);

/** Firefox refuses to tell while its detection is switched off. */
export async function captivePortal(): Promise<
  Fact<FactValues["captive-portal"]>
> {
  try {
    switch (await browser.captivePortal.getState()) {
      case "locked_portal":
        return known("locked");
      case "unlocked_portal":
        return known("unlocked");
      case "not_captive":
        return known("none");
      case "unknown":
        return unknown("not-told");
    }
  } catch {
    // "Captive Portal detection is not enabled" (140 and 153).
    return unknown("not-told");
  }
}

/** Settings of Firefox, by whomever they were made. */
export async function proxy(): Promise<Fact<FactValues["proxy"]>> {
  const { proxy: api } = allowed();
  if (api === undefined) {
    return unknown("not-permitted");
  }
  try {
    const { value, levelOfControl } = await api.settings.get({});
    const kind = kindOfProxy(value);
    return kind === null
      ? unknown("failed")
      : known({
          kind,
          byExtension: levelOfControl === "controlled_by_other_extensions",
        });
  } catch {
    return unknown("failed");
  }
}

/** The names of other extensions that may change connections. */
export async function extensions(): Promise<Fact<readonly string[]>> {
  const { management: api } = allowed();
  // Without the permission, Firefox has a part of it that is about oneself only (153).
  if (api === undefined || !("getAll" in api)) {
    return unknown("not-permitted");
  }
  try {
    return known(await extensionsWithPower());
  } catch {
    return unknown("failed");
  }
}

/** What takes a permission that is not given is not there, whatever the types say: looking costs nothing, asking a message. */
const allowed = (): Partial<Pick<typeof browser, "proxy" | "management">> =>
  browser;

/** Null for a kind that this version does not know. */
function kindOfProxy(settings: unknown): FactValues["proxy"]["kind"] | null {
  const kind = isObject(settings) ? settings["proxyType"] : null;
  switch (kind) {
    case "system":
    case "manual":
    case "none":
      return kind;
    case "autoConfig":
    case "autoDetect":
      return "automatic";
    default:
      return null;
  }
}
