// How the reader's own steps are told: the lines of what to do, what stands under each, and what is good to know besides.
import type { StepId } from "./steps.js";

/** What the words of a line differ by: the operating system, the Settings before and since 153, or how the error page gives the certificate. */
export type Variant = "platform" | "settings" | "access";

/**
 * One line of what to do: at most one control of Firefox's, and what one then sees.
 *
 * `own` is a text of the step's own, `step_<id>_do_<n>` with the number it has on the screen, and with `by` one of its variants:
 * `_win`, `_mac`, `_linux` · `_old`, `_new` · `_old`, `_new`, `_copy`. The others are shared, since steps in about:config or in the certificate
 * manager begin alike: `page` opens the step's page of Firefox, `risk` is the warning in front of about:config, `pref` searches there for the
 * step's preference or for the words of its own, and `certificates` opens the certificate manager.
 */
export type Line =
  | {
      readonly kind: "own";
      readonly by?: Variant;
      /** What has to be typed, for a button that copies it. */
      readonly copy?: string;
      /** True where the button of the step's action belongs under this line. */
      readonly acts?: true;
      /** Only where the error page has text to copy instead of a link to the certificate. */
      readonly onlyCopy?: true;
    }
  | { readonly kind: "pref"; readonly search?: string }
  | { readonly kind: "page" | "risk" | "certificates" };

export interface Telling {
  /** One to four, in their order. */
  readonly do: readonly Line[];
  /** True where there is a `step_<id>_more`: what is not needed to take the step, but good to know. */
  readonly more?: true;
}

const OWN: Line = { kind: "own" };
const ACTS: Line = { kind: "own", acts: true };
const PAGE: Line = { kind: "page" };
const RISK: Line = { kind: "risk" };
const PREF: Line = { kind: "pref" };

/**
 * By step. Texts go by convention: `step_<id>_why` is one sentence, why it could help; a last resort says in its place what it gives up, which is
 * its `step_<id>_lost`.
 */
export const TELLINGS: Readonly<Partial<Record<StepId, Telling>>> = {
  "try-again-later": { do: [OWN, ACTS], more: true },
  "restart-firefox": { do: [OWN, PAGE, OWN, OWN] },
  "look-ocsp-settings": { do: [PAGE, RISK, PREF, OWN], more: true },
  "update-own-tool": { do: [OWN, OWN, OWN, OWN], more: true },
  "tell-owner": { do: [ACTS, OWN], more: true },
  "weaken-ocsp-queries": { do: [PAGE, RISK, PREF, OWN] },
};
