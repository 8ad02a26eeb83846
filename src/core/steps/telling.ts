// How the reader's own steps are told: the lines of what to do, what stands under each, and what is good to know besides.
import type { OwnStep } from "./steps.js";

/** What the words of a line differ by: the operating system, the Settings before and since 153, or how the error page gives the certificate. */
export type Variant = "platform" | "settings" | "access";

/**
 * One line of what to do: at most one control of Firefox's, and what one then sees.
 *
 * `own` is a text of the step's own, `step_<id>_do_<n>` with the number it has on the screen, and with `by` one of its variants:
 * `_win`, `_mac`, `_linux` · `_old`, `_new` · `_old`, `_new`, `_copy`. The others are shared, since steps in about:config or in the certificate
 * manager begin alike: `page` opens the step's page of Firefox, `risk` is the warning in front of about:config, `pref` searches there for the
 * step's preference or for the words of its own, `toggle` turns it off there, `certificates` opens the certificate manager, and `reload` is what it says.
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
  | { readonly kind: "page" | "risk" | "toggle" | "certificates" | "reload" };

export interface Telling {
  /** One to four, in their order. */
  readonly do: readonly Line[];
  /** True where there is a `step_<id>_rule`: for whom a last resort is, which is said before what to do. */
  readonly rule?: true;
  /** True where there is a `step_<id>_more`: what is not needed to take the step, but good to know. */
  readonly more?: true;
}

const OWN: Line = { kind: "own" };
const ACTS: Line = { kind: "own", acts: true };
const PAGE: Line = { kind: "page" };
const RISK: Line = { kind: "risk" };
const PREF: Line = { kind: "pref" };
const CERTIFICATES: Line = { kind: "certificates" };
const TOGGLE: Line = { kind: "toggle" };
const RELOAD: Line = { kind: "reload" };
const BY_PLATFORM: Line = { kind: "own", by: "platform" };
const BY_SETTINGS: Line = { kind: "own", by: "settings" };
const BY_ACCESS: Line = { kind: "own", by: "access" };
const ONLY_COPY: Line = { kind: "own", onlyCopy: true };

/**
 * By step. Texts go by convention: `step_<id>_why` is one sentence, why it could help; a last resort says in its place what it gives up, which is
 * its `step_<id>_lost`.
 */
export const TELLINGS: Readonly<Record<OwnStep, Telling>> = {
  "leave-site": { do: [OWN, OWN], more: true },
  "reach-otherwise": { do: [OWN, OWN, OWN], more: true },
  "try-again-later": { do: [OWN, ACTS], more: true },
  "come-back-tomorrow": { do: [OWN, OWN], more: true },
  "come-back-when-valid": { do: [OWN, OWN, OWN] },
  "check-address": { do: [OWN, OWN, OWN], more: true },
  "check-connection": { do: [OWN, OWN, OWN, OWN], more: true },
  "open-network-login": { do: [ACTS, OWN, RELOAD], more: true },
  "read-certificate": {
    do: [ACTS, BY_ACCESS, ONLY_COPY, ONLY_COPY],
    more: true,
  },
  "try-other-network": { do: [OWN, OWN], more: true },
  "compare-browser": { do: [OWN, OWN], more: true },
  "check-clock": { do: [OWN, BY_PLATFORM, BY_PLATFORM, OWN], more: true },
  "restart-firefox": { do: [OWN, PAGE, OWN, OWN] },
  "update-firefox": { do: [OWN, OWN, RELOAD], more: true },
  "look-ocsp-settings": { do: [PAGE, RISK, PREF, OWN], more: true },
  "update-own-tool": { do: [OWN, OWN, OWN, OWN], more: true },
  "look-tls-settings": { do: [PAGE, RISK, OWN, OWN], more: true },
  "look-pinning-setting": { do: [PAGE, RISK, PREF, OWN], more: true },
  "disable-extensions": { do: [ACTS, PAGE, OWN, OWN], more: true },
  "troubleshoot-mode": { do: [PAGE, OWN, OWN, OWN], more: true },
  "update-antivirus": { do: [OWN, OWN, RELOAD], more: true },
  "antivirus-https-scan": { do: [OWN, OWN, OWN, OWN], more: true },
  "scan-for-malware": { do: [OWN, OWN, OWN], more: true },
  "check-proxy": { do: [PAGE, BY_SETTINGS, OWN, OWN], more: true },
  "check-vpn-and-hosts": { do: [OWN, OWN, BY_PLATFORM, OWN], more: true },
  "check-dns-filter": { do: [OWN, OWN, OWN, OWN], more: true },
  "quit-traffic-programs": { do: [OWN, RELOAD, OWN, OWN], more: true },
  "choose-client-certificate": {
    do: [PAGE, CERTIFICATES, OWN, OWN],
    more: true,
  },
  "import-client-certificate": {
    do: [PAGE, CERTIFICATES, OWN, OWN],
    more: true,
  },
  "load-card-module": { do: [OWN, PAGE, BY_SETTINGS, OWN], more: true },
  "repair-card-software": { do: [OWN, OWN, OWN, OWN], more: true },
  "use-other-firefox-package": { do: [OWN, OWN, OWN], more: true },
  "delete-stored-certificate": {
    do: [PAGE, CERTIFICATES, OWN, OWN],
    more: true,
  },
  "delete-old-issuer": { do: [PAGE, CERTIFICATES, OWN, OWN], more: true },
  "verify-own-device": { do: [BY_SETTINGS, OWN, OWN, OWN], more: true },
  "update-device-firmware": { do: [OWN, OWN, RELOAD], more: true },
  "undo-own-change": { do: [OWN, OWN, OWN], more: true },
  "clear-cache": { do: [ACTS, RELOAD], more: true },
  "try-new-profile": { do: [PAGE, OWN, OWN, OWN], more: true },
  "tell-owner": { do: [ACTS, OWN], more: true },
  "ask-it": { do: [OWN, OWN], more: true },
  "reset-ocsp-settings": { do: [PAGE, RISK, PREF, TOGGLE] },
  "weaken-must-staple": { do: [PAGE, RISK, PREF, TOGGLE] },
  "weaken-ocsp-queries": { do: [PAGE, RISK, PREF, OWN] },
  "weaken-stapling": { do: [PAGE, RISK, PREF, TOGGLE] },
  "reset-tls-settings": {
    rule: true,
    do: [PAGE, RISK, OWN, OWN],
    more: true,
  },
  "refresh-firefox": { rule: true, do: [PAGE, OWN, OWN], more: true },
  "remove-remembered-https": {
    rule: true,
    do: [OWN, BY_SETTINGS, OWN],
    more: true,
  },
  "open-device-over-http": { rule: true, do: [OWN, OWN, OWN] },
  "weaken-old-tls": { rule: true, do: [PAGE, RISK, PREF, OWN], more: true },
  "import-own-root": {
    rule: true,
    do: [PAGE, CERTIFICATES, OWN, OWN],
    more: true,
  },
  "weaken-exception": {
    rule: true,
    do: [BY_SETTINGS, BY_SETTINGS],
    more: true,
  },
};
