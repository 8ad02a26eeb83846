// Every step that somebody can take against a TLS error, with who takes it and what it costs: add a step here.
import type { TlsErrorName } from "../failure/tls-errors.js";

export type Platform = "win" | "mac" | "linux";

/** Who takes the step. */
export type Actor = "you" | "it" | "owner" | "ca";

/** `try` takes seconds, `set` changes something, `work` is a job for somebody. */
export type Effort = "try" | "set" | "work";

/** The pages of Firefox where steps happen, in the order of their links. No extension may open one; people paste the address. */
export const FIREFOX_PAGES = [
  "about:config",
  "about:preferences#general",
  "about:preferences#privacy",
  "about:preferences#connectionSecurity",
  "about:profiles",
  "about:support",
  "about:addons",
] as const;

export type FirefoxPage = (typeof FIREFOX_PAGES)[number];

/** What the program can do for a step, at the reader's click. */
export type StepAction =
  | "reload-page"
  | "clear-cache"
  | "list-extensions"
  | "copy-owner-message"
  | "open-certificate"
  | "open-portal"
  | "open-ssl-labs"
  | "open-crt-sh"
  | "open-ca-status";

/** The first Firefox with the new Settings and the new error page: `_body_new` from here on, `_body_old` before. */
export const NEW_SETTINGS = 153;

interface StepRow {
  readonly actor: Actor;
  readonly effort: Effort;
  /** `weakens-security` steps are narrow, marked, and come with their undo. */
  readonly risk: "none" | "weakens-security";
  /** True where the words differ between Windows, macOS and Linux: `step_<id>_body_win`, `_mac`, `_linux`. */
  readonly byPlatform?: true;
  /** True where the words differ with {@link NEW_SETTINGS}: `step_<id>_body_old`, `_new`. */
  readonly byVersion?: true;
  /** Where the step exists at all; everywhere where this is missing. */
  readonly platforms?: readonly Platform[];
  /** The major versions of Firefox in which the step exists: `from` this one, `before` that one. */
  readonly firefox?: { readonly from?: number; readonly before?: number };
  /** The errors that the step is good for, where its causes also explain others. */
  readonly forErrors?: readonly TlsErrorName[];
  /** True where the step makes no sense for a mere part of a page. */
  readonly pageOnly?: true;
  /** True where the step makes sense for a part of a page alone. */
  readonly partOnly?: true;
  /** True where the step ends Firefox or this extension for a while. */
  readonly outlives?: true;
  readonly page?: FirefoxPage;
  /** The page before {@link NEW_SETTINGS}, where that is another. */
  readonly oldPage?: FirefoxPage;
  /** The one preference that the step looks at or changes: what to search in about:config. */
  readonly pref?: string;
  readonly action?: StepAction;
  /** What a weakening step sets. */
  readonly weakens?: { readonly pref: string; readonly value: string };
  /** True where Firefox may miss a revocation meanwhile, so that the CA is worth asking. */
  readonly missesRevocation?: true;
}

type Extras = Omit<StepRow, "actor" | "effort" | "risk">;

interface Yours {
  readonly actor: "you";
  readonly effort: Effort;
  readonly risk: "none";
}

// The extras keep their exact types, from which the ids of e.g. byVersion steps follow.
function you(effort: Effort): Yours;
function you<const E extends Extras>(effort: Effort, extras: E): E & Yours;
function you(effort: Effort, extras: Extras = {}): Extras & Yours {
  return { ...extras, actor: "you", effort, risk: "none" };
}

const it = { actor: "it", effort: "work", risk: "none" } as const;
const owner = { actor: "owner", effort: "work", risk: "none" } as const;
const ca = { actor: "ca", effort: "work", risk: "none" } as const;

/** Never for a part of a page: nobody sees what would be trusted. */
const lastResort = {
  actor: "you",
  effort: "set",
  risk: "weakens-security",
  pageOnly: true,
} as const;

/**
 * Texts by convention: `step_<id>_title` and `step_<id>_body` with `-` written as `_`.
 * Titles are verbs; a body says why it could help, how it is done, and how one sees that it worked.
 * A weakening step also has `_undo` (how to put it back), `_lost` (what Firefox no longer checks meanwhile) and
 * `_open` (a line for as long as it is not put back).
 */
export const STEPS = {
  // Keep safe
  "leave-site": you("try", { pageOnly: true }),
  "reach-otherwise": you("try", { pageOnly: true }),
  // Try without changing anything
  "try-again-later": you("try", { action: "reload-page" }),
  "come-back-tomorrow": you("try", { pageOnly: true }),
  "come-back-when-valid": you("try", { pageOnly: true }),
  "check-address": you("try", { pageOnly: true }),
  "check-connection": you("try"),
  "open-network-login": you("try", { action: "open-portal" }),
  // Of no cause: guide.ts puts it wherever the error page gives the certificate away.
  "read-certificate": you("try", {
    byVersion: true,
    pageOnly: true,
    action: "open-certificate",
  }),
  "try-other-network": you("try"),
  "compare-browser": you("try", { pageOnly: true }),
  // Repair this device and this Firefox
  "check-clock": you("set", { byPlatform: true }),
  "restart-firefox": you("set", { outlives: true, page: "about:profiles" }),
  "update-firefox": you("set", { outlives: true }),
  "reset-ocsp-settings": you("set", {
    page: "about:config",
    pref: "security.OCSP.require",
  }),
  // A button of the old error page (aboutNetError.mjs). The new one hides it, for some of these errors for good.
  "restore-tls-defaults": you("set", {
    firefox: { before: NEW_SETTINGS },
    forErrors: [
      "SSL_ERROR_UNSUPPORTED_VERSION",
      "SSL_ERROR_PROTOCOL_VERSION_ALERT",
      "SSL_ERROR_NO_CYPHER_OVERLAP",
      "SSL_ERROR_SSL_DISABLED",
      "SSL_ERROR_NO_CIPHERS_SUPPORTED",
    ],
    pageOnly: true,
  }),
  "reset-tls-settings": you("set", { page: "about:config" }),
  "disable-extensions": you("set", {
    page: "about:addons",
    action: "list-extensions",
  }),
  "troubleshoot-mode": you("set", { outlives: true, page: "about:support" }),
  // Ends with a restart of the computer.
  "update-antivirus": you("set", { outlives: true }),
  "antivirus-https-scan": you("set"),
  // Firefox takes no roots from the system on Linux.
  "trust-system-roots": you("set", {
    platforms: ["win", "mac"],
    byVersion: true,
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  "scan-for-malware": you("set"),
  "check-proxy": you("set", {
    byVersion: true,
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#general",
  }),
  "check-vpn-and-hosts": you("set"),
  "choose-client-certificate": you("set", {
    byVersion: true,
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  "import-client-certificate": you("set", {
    byVersion: true,
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  // Ends with a restart of Firefox.
  "delete-stored-certificate": you("set", {
    byVersion: true,
    outlives: true,
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  "verify-own-device": you("set", { byVersion: true, pageOnly: true }),
  "update-device-firmware": you("set", { pageOnly: true }),
  "open-device-over-http": you("set", { pageOnly: true }),
  "clear-cache": you("set", { action: "clear-cache" }),
  "try-new-profile": you("set", { page: "about:profiles" }),
  "refresh-firefox": you("set", { outlives: true, page: "about:support" }),
  // Hand over
  "tell-owner": you("try", { action: "copy-owner-message" }),
  "ask-it": you("try"),
  // The network's administrators
  "it-deploy-root": it,
  // Firefox takes no roots from the system on Linux.
  "it-system-root-store": { ...it, platforms: ["win", "mac"] },
  "it-renew-interception-root": it,
  "it-fix-responder": it,
  "it-keep-staples": it,
  "it-check-filter": it,
  "it-internal-transparency": it,
  "it-client-certificates": it,
  // The site's owner
  "owner-renew": owner,
  "owner-reload-server": owner,
  "owner-fix-key-pair": owner,
  "owner-check-server-clock": owner,
  "owner-renew-intermediate": owner,
  "owner-install-intermediate": owner,
  "owner-iis-chain": owner,
  "owner-public-certificate": owner,
  "owner-fix-names": owner,
  "owner-fix-mixed-content": { ...owner, partOnly: true },
  "owner-fix-stapling": owner,
  "owner-wait-for-responder": owner,
  "owner-drop-must-staple": owner,
  "owner-replace-revoked": { ...owner, action: "open-crt-sh" },
  "owner-change-ca": owner,
  "owner-log-certificate": { ...owner, action: "open-crt-sh" },
  "owner-stronger-certificate": owner,
  "owner-modern-tls": owner,
  "owner-enable-tls": owner,
  "owner-fix-handshake": owner,
  "owner-correct-certificate": owner,
  "owner-new-serial": owner,
  "owner-client-certificate-rules": owner,
  "owner-fix-pins": owner,
  "owner-site-is-up": owner,
  "owner-test-site": { ...owner, action: "open-ssl-labs" },
  // The certificate authority
  "ca-fix-ocsp": { ...ca, action: "open-ca-status" },
  "ca-say-why-revoked": ca,
  "ca-reissue": ca,
  // The last resort. Which preference is the narrowest for which error: docs/sources.md.
  "weaken-must-staple": {
    ...lastResort,
    forErrors: ["MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"],
    page: "about:config",
    pref: "security.ssl.enable_ocsp_must_staple",
    weakens: { pref: "security.ssl.enable_ocsp_must_staple", value: "false" },
    missesRevocation: true,
  },
  // After such a staple Firefox asks the responder itself; without asking, it lets the staple pass.
  "weaken-ocsp-queries": {
    ...lastResort,
    forErrors: [
      "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
      "SEC_ERROR_OCSP_OLD_RESPONSE",
      "SEC_ERROR_OCSP_TRY_SERVER_LATER",
      "SEC_ERROR_OCSP_INVALID_SIGNING_CERT",
    ],
    page: "about:config",
    pref: "security.OCSP.enabled",
    weakens: { pref: "security.OCSP.enabled", value: "0" },
    missesRevocation: true,
  },
  // These staples are final, unless Firefox asks for none.
  "weaken-stapling": {
    ...lastResort,
    forErrors: [
      "SEC_ERROR_OCSP_UNKNOWN_CERT",
      "SEC_ERROR_OCSP_BAD_SIGNATURE",
      "SEC_ERROR_OCSP_FUTURE_RESPONSE",
      "SEC_ERROR_OCSP_MALFORMED_RESPONSE",
      "SEC_ERROR_OCSP_SERVER_ERROR",
      "SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST",
      "SEC_ERROR_OCSP_MALFORMED_REQUEST",
    ],
    page: "about:config",
    pref: "security.ssl.enable_ocsp_stapling",
    weakens: { pref: "security.ssl.enable_ocsp_stapling", value: "false" },
    missesRevocation: true,
  },
  "weaken-old-tls": {
    ...lastResort,
    forErrors: [
      "SSL_ERROR_UNSUPPORTED_VERSION",
      "SSL_ERROR_PROTOCOL_VERSION_ALERT",
    ],
    page: "about:config",
    pref: "security.tls.version.enable-deprecated",
    weakens: { pref: "security.tls.version.enable-deprecated", value: "true" },
  },
  // An exception of Firefox's own: no preference, and for this host and certificate alone.
  "weaken-exception": {
    ...lastResort,
    byVersion: true,
    forErrors: [
      "SEC_ERROR_EXPIRED_CERTIFICATE",
      "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
      "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
    ],
  },
} as const satisfies Readonly<Record<string, StepRow>>;

export type StepId = keyof typeof STEPS;

/** The steps whose row has this. */
type StepsWith<Row> = {
  [Id in StepId]: (typeof STEPS)[Id] extends Row ? Id : never;
}[StepId];

/** The steps with a body for the old Settings and one for the new. */
export type StepByVersion = StepsWith<{ readonly byVersion: true }>;

/** The steps with a body for each operating system. */
export type StepByPlatform = StepsWith<{ readonly byPlatform: true }>;

/** The steps with an undo. */
export type WeakeningStep = StepsWith<{ readonly risk: "weakens-security" }>;

/** The row of a step. */
export function stepRow(id: StepId): StepRow {
  return STEPS[id];
}

/** True where the words differ with {@link NEW_SETTINGS}. */
export function isByVersion(id: StepId): id is StepByVersion {
  return stepRow(id).byVersion === true;
}

/** True where the words differ with the operating system. */
export function isByPlatform(id: StepId): id is StepByPlatform {
  return stepRow(id).byPlatform === true;
}

/** True for a last resort, which has to be undone. */
export function isWeakening(id: StepId): id is WeakeningStep {
  return stepRow(id).risk === "weakens-security";
}
