// Which step is shown in which picture, and which of its lines name what is ringed there: add a picture here.
import type { Platform } from "../evidence/environment.js";
import type { StepId } from "./steps.js";

/**
 * What is ringed in a picture, in this order, by how the step's line names it: as Firefox's `[label]`, which the picture takes from there; as
 * something to type or to look for; or as an icon.
 */
export type Ringed = "label" | "typed" | "icon";

/**
 * Every picture. `src/ui/pictures` draws them; the labels that are not ringed are in `picture_<id>`, the sentence for those who don't see it.
 * `-old` and `-new` are Firefox before and since 153.
 */
export const PICTURES = {
  "config-look": ["typed", "typed"],
  "config-bold": ["typed", "icon"],
  "config-set": ["typed", "icon"],
  "config-toggle": ["typed", "icon"],
  "config-reset": ["typed", "icon"],
  profiles: ["label"],
  support: ["label", "label"],
  addons: ["label", "icon"],
  "error-new": ["label", "label"],
  "error-old": ["label", "label"],
  "error-copy": ["label", "icon", "label"],
  "proceed-new": ["label", "label"],
  "proceed-old": ["label", "label"],
  "certificates-new": ["label", "label", "label"],
  "certificates-old": ["label", "label", "label"],
  update: ["icon", "label", "label", "label"],
  "menu-bar": ["label", "label"],
  "clock-win": ["label", "label"],
  "clock-mac": ["label", "label", "label", "icon"],
  network: ["icon", "icon"],
  letter: ["icon", "icon"],
} as const satisfies Readonly<Record<string, readonly Ringed[]>>;

export type PictureId = keyof typeof PICTURES;

/** A step's picture. */
export interface Picture {
  readonly id: PictureId;
  /** For each control that is ringed, the number of the line that names it, from 1; twice the same for two labels in one line. */
  readonly rings: readonly number[];
  /** What the setting says in the end, or how the name of the row goes on. */
  readonly value?: string;
  /** Which tab and which button it is, counted from the left, from 0. */
  readonly places?: readonly number[];
}

/** A picture as it looks on a reader's system. */
export interface PlacedPicture extends Picture {
  /** True on Windows, where the button that accepts stands before the one that cancels. */
  readonly acceptFirst: boolean;
}

/** The same step in pictures that differ by the operating system, or where the error page's text is copied instead of a link followed. */
type ByVariant = Readonly<Partial<Record<Platform | Variant, Pictured>>>;

/** Before and since 153, with rings for the same lines: `<id>-old`, `<id>-new`. */
interface ByVersion extends Omit<Picture, "id"> {
  readonly byVersion: "certificates" | "error" | "proceed";
}

type Pictured = Picture | ByVersion;

type Variant = "old" | "new" | "copy";

/** By step. */
export const PICTURED: Readonly<Partial<Record<StepId, Pictured | ByVariant>>> =
  {
    "check-connection": { id: "menu-bar", rings: [3, 3] },
    "read-certificate": {
      new: { id: "error-new", rings: [2, 2] },
      old: { id: "error-old", rings: [2, 2] },
      copy: { id: "error-copy", rings: [2, 2, 3] },
    },
    "try-other-network": { id: "network", rings: [1, 2] },
    "check-clock": {
      win: { id: "clock-win", rings: [3, 3] },
      mac: { id: "clock-mac", rings: [2, 2, 2, 3] },
    },
    "restart-firefox": { id: "profiles", rings: [3] },
    "update-firefox": { id: "update", rings: [1, 1, 1, 2] },
    "look-ocsp-settings": { id: "config-look", rings: [3, 4] },
    "look-tls-settings": { id: "config-bold", rings: [3, 4], value: "min" },
    "look-pinning-setting": { id: "config-look", rings: [3, 4] },
    "disable-extensions": { id: "addons", rings: [2, 3] },
    "troubleshoot-mode": { id: "support", rings: [2, 3] },
    "choose-client-certificate": {
      byVersion: "certificates",
      rings: [2, 3, 3],
      places: [1, 0],
    },
    "import-client-certificate": {
      byVersion: "certificates",
      rings: [2, 3, 3],
      places: [0, 3],
    },
    "delete-stored-certificate": {
      byVersion: "certificates",
      rings: [2, 3, 3],
      places: [3, 0],
    },
    "delete-old-issuer": {
      byVersion: "certificates",
      rings: [2, 3, 4],
      places: [4, 4],
    },
    "verify-own-device": { byVersion: "error", rings: [1, 1] },
    "tell-owner": { id: "letter", rings: [1, 2] },
    "reset-ocsp-settings": {
      id: "config-toggle",
      rings: [3, 4],
      value: "false",
    },
    "weaken-must-staple": {
      id: "config-toggle",
      rings: [3, 4],
      value: "false",
    },
    "weaken-ocsp-queries": { id: "config-set", rings: [3, 4], value: "0" },
    "weaken-stapling": { id: "config-toggle", rings: [3, 4], value: "false" },
    "reset-tls-settings": { id: "config-reset", rings: [3, 4], value: "1" },
    "weaken-old-tls": { id: "config-toggle", rings: [3, 4], value: "true" },
    "import-own-root": {
      byVersion: "certificates",
      rings: [2, 3, 3],
      places: [4, 2],
    },
    "weaken-exception": { byVersion: "proceed", rings: [1, 2] },
  };

/** Null for a step without a picture there. */
export function pictureFor(
  id: StepId,
  where: { readonly platform: Platform; readonly variant: Variant },
): PlacedPicture | null {
  const pictured = PICTURED[id] ?? {};
  const one: Pictured | undefined =
    "rings" in pictured
      ? pictured
      : (pictured[where.variant] ?? pictured[where.platform]);
  if (one === undefined) {
    return null;
  }
  const acceptFirst = where.platform === "win";
  if ("id" in one) {
    return { ...one, acceptFirst };
  }
  const { byVersion, ...rest } = one;
  const version = where.variant === "old" ? "old" : "new";
  return { ...rest, id: `${byVersion}-${version}`, acceptFirst };
}
