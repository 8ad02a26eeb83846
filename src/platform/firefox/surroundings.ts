// What Firefox knows about the network, about names in it, and about whatever may change connections. Each answer may be unknown for a reason, never an error.
import browser from "webextension-polyfill";
import type { HttpsOnly } from "../../core/evidence/environment.js";
import type { FactValues } from "../../core/evidence/evidence.js";
import { known, unknown, type Fact } from "../../core/fact.js";
import { isObject } from "../../core/stored/stored.js";
import { extensionsWithPower } from "./helpers.js";

/** Firefox's own idea of it: false without any network; a network that leads nowhere counts as one. */
export const online = (): Fact<boolean> => known(navigator.onLine);

/** Firefox refuses to say while its detection is turned off. */
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

/** Firefox's settings, whoever made them. */
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

/** The one setting of TLS that Firefox lets extensions read: of the bounds of its versions it says nothing (140 and 153). */
export async function httpsOnly(): Promise<Fact<HttpsOnly>> {
  const { privacy: api } = allowed();
  if (api === undefined) {
    return unknown("not-permitted");
  }
  try {
    const { value } = await api.network.httpsOnlyMode.get({});
    switch (value) {
      case "always":
      case "never":
        return known(value);
      case "private_browsing":
        return known("private");
      default:
        return unknown("failed");
    }
  } catch {
    return unknown("failed");
  }
}

/** The names of other extensions that may change connections. */
export async function extensions(): Promise<Fact<readonly string[]>> {
  const { management: api } = allowed();
  // Without the permission, Firefox has only the part of it that is about this extension (153).
  if (api === undefined || !("getAll" in api)) {
    return unknown("not-permitted");
  }
  try {
    return known(await extensionsWithPower());
  } catch {
    return unknown("failed");
  }
}

/** An API without its permission is not there, whatever the types say: looking costs nothing, asking costs a message. */
const allowed = (): Partial<
  Pick<typeof browser, "proxy" | "management" | "privacy">
> => browser;

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

/** Of `browser.publicSuffix` (153; not in 140, where its permission is ignored). */
interface PublicSuffix {
  readonly getDomain: (hostname: string) => string | null;
}

/** The domain that somebody registered, ASCII; null for addresses, for names that nobody can register, and where Firefox does not say. */
export function domainOf(host: string): string | null {
  const { publicSuffix } = browser as { readonly publicSuffix?: PublicSuffix };
  try {
    return publicSuffix?.getDomain(host) ?? null;
  } catch {
    // "Invalid hostname" is how Firefox says no.
    return null;
  }
}
