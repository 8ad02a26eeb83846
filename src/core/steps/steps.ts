// Every step that somebody can take against a TLS error, with who takes it and what it costs: add a step here.
import {
  type Effort,
  type GivesUp,
  type Looked,
  type StepRow,
} from "./step-row.js";

export * from "./step-row.js";

type Extras = Omit<StepRow, "actor" | "effort">;

interface Yours {
  readonly actor: "you";
  readonly effort: Effort;
}

// The extras keep their exact types, from which the ids of e.g. looking steps follow.
function you(effort: Effort): Yours;
function you<const E extends Extras>(effort: Effort, extras: E): E & Yours;
function you(effort: Effort, extras: Extras = {}): Extras & Yours {
  return { ...extras, actor: "you", effort };
}

const it = { actor: "it", effort: "work" } as const;
const owner = { actor: "owner", effort: "work" } as const;
const ca = { actor: "ca", effort: "work" } as const;

/** Never for a part of a page: nobody would see what they trust. */
const lastResort = {
  actor: "you",
  effort: "set",
  pageOnly: true,
} as const;

/** Meanwhile, the CA is asked what Firefox does not check: the step is a check, not a way in. */
const revocationCheck = {
  ...lastResort,
  givesUp: "revocation",
  lasts: true,
  page: "about:config",
  missesRevocation: true,
} as const;

/** Without `security.OCSP.require`, a failing responder causes none of them (measured on 153). */
const OF_REQUIRED_OCSP = [
  "SEC_ERROR_OCSP_SERVER_ERROR",
  "SEC_ERROR_OCSP_TRY_SERVER_LATER",
  "SEC_ERROR_OCSP_BAD_HTTP_RESPONSE",
  "SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST",
  "SEC_ERROR_OCSP_OLD_RESPONSE",
  "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
] as const;

/** Versions and ciphers that were turned off can be behind these. */
const OF_TLS_SETTINGS = [
  "SSL_ERROR_UNSUPPORTED_VERSION",
  "SSL_ERROR_PROTOCOL_VERSION_ALERT",
  "SSL_ERROR_NO_CYPHER_OVERLAP",
  "SSL_ERROR_INSUFFICIENT_SECURITY_ALERT",
  "SSL_ERROR_HANDSHAKE_FAILURE_ALERT",
  "SSL_ERROR_SSL_DISABLED",
  "SSL_ERROR_NO_CIPHERS_SUPPORTED",
  "SSL_ERROR_INVALID_VERSION_RANGE",
] as const;

/**
 * Texts go by convention, with `-` written as `_`: `step_<id>_title`, a verb. How the reader's own steps are told is in telling.ts; a step of
 * somebody else's has a `step_<id>_body`: why it could help, how to do it, and how one sees that it worked. A step that gives something up also has `_undo` (how to restore it) and `_lost` (what Firefox no longer checks meanwhile); one that lasts
 * has `_open` (a line for as long as it is not restored).
 */
export const STEPS = {
  // Keep safe
  "leave-site": you("try", { pageOnly: true, answers: "leave" }),
  "reach-otherwise": you("try", { cost: 6, pageOnly: true, answers: "reach" }),
  // Try without changing anything
  "try-again-later": you("try", {
    cost: 1,
    answers: "waited",
    action: "reload-page",
  }),
  // Takes no work, but the page has to wait.
  "come-back-tomorrow": you("try", {
    cost: 6,
    pageOnly: true,
    answers: "waited",
  }),
  "come-back-when-valid": you("try", {
    cost: 6,
    pageOnly: true,
    answers: "waited",
  }),
  "check-address": you("try", { pageOnly: true }),
  "check-connection": you("try"),
  "open-network-login": you("try", {
    needless: "no-login-page",
    action: "open-portal",
  }),
  // Belongs to no cause: guide.ts adds it wherever the error page has a way to the certificate.
  "read-certificate": you("try", {
    tells: true,
    needless: "read",
    pageOnly: true,
    action: "open-certificate",
  }),
  "try-other-network": you("try", { cost: 6, answers: "compare" }),
  "compare-browser": you("try", {
    tells: true,
    pageOnly: true,
    answers: "compare",
  }),
  // Repair this device and this Firefox
  // One look: only who finds it wrong has to set it.
  "check-clock": you("set", {
    cost: 2,
    needless: "clock-right",
  }),
  "restart-firefox": you("set", {
    outlives: true,
    answers: "restarted",
    page: "about:profiles",
  }),
  "update-firefox": you("set", { outlives: true, answers: "restarted" }),
  "look-ocsp-settings": you("try", {
    looks: "ocsp-required",
    forErrors: OF_REQUIRED_OCSP,
    page: "about:config",
    pref: "security.OCSP.require",
  }),
  "look-tls-settings": you("try", {
    looks: "tls-changed",
    forErrors: OF_TLS_SETTINGS,
    page: "about:config",
  }),
  "look-pinning-setting": you("try", {
    looks: "pins-raised",
    forErrors: ["MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE"],
    page: "about:config",
    pref: "security.cert_pinning.enforcement_level",
  }),
  "disable-extensions": you("set", {
    needless: "no-extensions",
    page: "about:addons",
    action: "list-extensions",
  }),
  "troubleshoot-mode": you("set", {
    outlives: true,
    answers: "compare",
    page: "about:support",
  }),
  // Ends with a restart of the computer.
  "update-antivirus": you("set", { outlives: true }),
  "antivirus-https-scan": you("set"),
  "scan-for-malware": you("set", { cost: 20 }),
  "check-proxy": you("set", {
    needless: "no-proxy",
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#general",
  }),
  "check-vpn-and-hosts": you("set"),
  "check-dns-filter": you("set"),
  "quit-traffic-programs": you("set"),
  "update-own-tool": you("set"),
  "choose-client-certificate": you("set", {
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  "import-client-certificate": you("set", {
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  // Of a smart card or a token.
  "load-card-module": you("set", {
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  "repair-card-software": you("set", { outlives: true }),
  "use-other-firefox-package": you("set", { platforms: ["linux"] }),
  // Ends with a restart of Firefox.
  "delete-stored-certificate": you("set", {
    outlives: true,
    answers: "restarted",
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  // Ends with a restart of Firefox.
  "delete-old-issuer": you("set", {
    outlives: true,
    answers: "restarted",
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  }),
  "verify-own-device": you("set", {
    ownOnly: true,
    pageOnly: true,
  }),
  "update-device-firmware": you("set", {
    cost: 20,
    ownOnly: true,
    pageOnly: true,
  }),
  "undo-own-change": you("set", { ownOnly: true, pageOnly: true }),
  "clear-cache": you("set", { cost: 1, action: "clear-cache" }),
  "try-new-profile": you("set", {
    cost: 20,
    answers: "compare",
    page: "about:profiles",
  }),
  // Ask others for help
  "tell-owner": you("try", {
    cost: 6,
    answers: "sent",
    action: "copy-owner-message",
  }),
  "ask-it": you("try", { cost: 6, answers: "sent" }),
  // The network's administrators
  "it-deploy-root": it,
  // Firefox takes no roots from the system on Linux.
  "it-system-root-store": { ...it, platforms: ["win", "mac"] },
  "it-renew-interception-root": it,
  "it-fix-responder": it,
  "it-keep-staples": it,
  "it-check-filter": it,
  "it-ech-records": it,
  "it-large-hello": it,
  "it-local-network": it,
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
  "owner-front-certificate": owner,
  "owner-same-everywhere": owner,
  "owner-renew-domain": owner,
  "owner-ask-hosting": { ...owner, action: "copy-owner-message" },
  "owner-fix-mixed-content": { ...owner, partOnly: true },
  "owner-fix-stapling": owner,
  "owner-wait-for-responder": owner,
  "owner-drop-must-staple": owner,
  "owner-replace-revoked": { ...owner, action: "open-crt-sh" },
  "owner-newer-chain": owner,
  "owner-change-ca": owner,
  "owner-log-certificate": { ...owner, action: "open-crt-sh" },
  "owner-stronger-certificate": owner,
  "owner-modern-tls": owner,
  "owner-enable-tls": owner,
  "owner-rename-host": owner,
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
  // What gives up protection: the last resort. Which preference is the narrowest for which error: docs/sources.md.
  "reset-ocsp-settings": {
    ...revocationCheck,
    remedyFor: ["ocsp-required"],
    forErrors: OF_REQUIRED_OCSP,
    pref: "security.OCSP.require",
    weakens: { pref: "security.OCSP.require", value: "false" },
  },
  "weaken-must-staple": {
    ...revocationCheck,
    forErrors: ["MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"],
    pref: "security.ssl.enable_ocsp_must_staple",
    weakens: { pref: "security.ssl.enable_ocsp_must_staple", value: "false" },
  },
  // After such a staple, Firefox asks the responder itself; if it must not ask, it accepts the staple.
  "weaken-ocsp-queries": {
    ...revocationCheck,
    forErrors: [
      "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
      "SEC_ERROR_OCSP_OLD_RESPONSE",
      "SEC_ERROR_OCSP_TRY_SERVER_LATER",
      "SEC_ERROR_OCSP_INVALID_SIGNING_CERT",
    ],
    pref: "security.OCSP.enabled",
    weakens: { pref: "security.OCSP.enabled", value: "0" },
  },
  // These staples are final, unless Firefox requests none.
  "weaken-stapling": {
    ...revocationCheck,
    forErrors: [
      "SEC_ERROR_OCSP_UNKNOWN_CERT",
      "SEC_ERROR_OCSP_BAD_SIGNATURE",
      "SEC_ERROR_OCSP_FUTURE_RESPONSE",
      "SEC_ERROR_OCSP_MALFORMED_RESPONSE",
      "SEC_ERROR_OCSP_SERVER_ERROR",
      "SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST",
      "SEC_ERROR_OCSP_MALFORMED_REQUEST",
    ],
    pref: "security.ssl.enable_ocsp_stapling",
    weakens: { pref: "security.ssl.enable_ocsp_stapling", value: "false" },
  },
  "reset-tls-settings": {
    ...lastResort,
    givesUp: "hardening",
    lasts: true,
    remedyFor: ["tls-switched-off"],
    forErrors: OF_TLS_SETTINGS,
    page: "about:config",
  },
  // Restores every setting, and cannot be undone by this guide, which is removed with it.
  "refresh-firefox": {
    ...lastResort,
    givesUp: "hardening",
    cost: 60,
    remedyFor: ["tls-switched-off"],
    outlives: true,
    page: "about:support",
  },
  // HSTS of one host, with everything else that Firefox keeps of it.
  "remove-remembered-https": {
    ...lastResort,
    givesUp: "https-alone",
    remedyFor: ["https-remembered"],
    forErrors: [
      "SSL_ERROR_RX_RECORD_TOO_LONG",
      "SSL_ERROR_RX_UNKNOWN_RECORD_TYPE",
    ],
  },
  "open-device-over-http": { ...lastResort, givesUp: "encryption" },
  "weaken-old-tls": {
    ...lastResort,
    givesUp: "encryption",
    lasts: true,
    forErrors: [
      "SSL_ERROR_UNSUPPORTED_VERSION",
      "SSL_ERROR_PROTOCOL_VERSION_ALERT",
    ],
    page: "about:config",
    pref: "security.tls.version.enable-deprecated",
    weakens: { pref: "security.tls.version.enable-deprecated", value: "true" },
  },
  // The root of a CA of the reader's own, or of a program that they installed. For every site, so it is the widest of all.
  "import-own-root": {
    ...lastResort,
    givesUp: "trust",
    lasts: true,
    remedyFor: [
      "own-ca-unknown",
      "old-issuer-kept",
      "antivirus-interception",
      "developer-proxy",
    ],
    forErrors: [
      "SEC_ERROR_UNKNOWN_ISSUER",
      "SEC_ERROR_BAD_SIGNATURE",
      "SEC_ERROR_INADEQUATE_KEY_USAGE",
    ],
    page: "about:preferences#connectionSecurity",
    oldPage: "about:preferences#privacy",
  },
  // One of Firefox's own exceptions: not a preference, and for this host and certificate alone.
  "weaken-exception": {
    ...lastResort,
    givesUp: "identity",
    lasts: true,
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

/** The reader's own steps. */
export type OwnStep = StepsWith<{ readonly actor: "you" }>;

/** The steps with an undo. */
export type WeakeningStep = StepsWith<{ readonly givesUp: GivesUp }>;

/** The steps that stay open items until they are undone. */
export type LastingStep = StepsWith<{ readonly lasts: true }>;

/** The steps that look and ask. */
export type LookingStep = StepsWith<{ readonly looks: Looked }>;

export type Risk = "none" | "weakens-security";

const USUAL_COST = { try: 2, set: 5, work: 20 } as const;

/**
 * What a step costs its reader: about as many half minutes, and as much again where it disturbs. Reload 1 · look 2 · restart, or change a setting, 5 ·
 * another network, write to somebody, or wait, 6 · new profile, scan or new firmware 20 · refresh 60. Judgement: what counts is how they compare.
 */
export function costOf(id: StepId): number {
  const { effort, cost = USUAL_COST[effort] } = stepRow(id);
  return cost;
}

/** The row of a step. */
export function stepRow(id: StepId): StepRow {
  return STEPS[id];
}

/** True for the reader's own. */
export function isOwn(id: StepId): id is OwnStep {
  return stepRow(id).actor === "you";
}

/** True for a last resort, which gives something up. */
export function isWeakening(id: StepId): id is WeakeningStep {
  return stepRow(id).givesUp !== undefined;
}

/** True for a step that has to be undone. */
export function isLasting(id: StepId): id is LastingStep {
  return stepRow(id).lasts === true;
}

/** True for a step that changes nothing and asks what the reader sees. */
export function isLooking(id: StepId): id is LookingStep {
  return stepRow(id).looks !== undefined;
}

/** The risk follows from what a step gives up, and from nothing else. */
export const riskOf = (id: StepId): Risk =>
  isWeakening(id) ? "weakens-security" : "none";
