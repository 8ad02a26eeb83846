// Every step that somebody can take against a TLS error, with who takes it and what it costs: add a step here.

export type Platform = "win" | "mac" | "linux";

/** Who takes the step. */
export type Actor = "you" | "it" | "owner" | "ca";

/** `try` takes seconds, `set` changes something, `work` is a job for somebody. */
export type Effort = "try" | "set" | "work";

interface StepRow {
  readonly actor: Actor;
  readonly effort: Effort;
  /** `weakens-security` steps must be narrow, marked, and come with their undo; none exists so far. */
  readonly risk: "none" | "weakens-security";
  /** True where the words differ between Windows, macOS and Linux: `step_<id>_body_win`, `_mac`, `_linux`. */
  readonly byPlatform?: true;
  /** Where the step exists at all; everywhere where this is missing. */
  readonly platforms?: readonly Platform[];
  /** True where the step makes no sense for a mere part of a page. */
  readonly pageOnly?: true;
}

const you = (
  effort: Effort,
  more: Pick<StepRow, "byPlatform" | "platforms" | "pageOnly"> = {},
): StepRow => ({ actor: "you", effort, risk: "none", ...more });
const it: StepRow = { actor: "it", effort: "work", risk: "none" };
const owner: StepRow = { actor: "owner", effort: "work", risk: "none" };
const ca: StepRow = { actor: "ca", effort: "work", risk: "none" };

/**
 * Texts by convention: `step_<id>_title` and `step_<id>_body` with `-` written as `_`.
 * Titles are verbs; a body says why it could help, how it is done, and how one sees that it worked.
 */
export const STEPS = {
  // Keep safe
  "leave-site": you("try", { pageOnly: true }),
  "reach-otherwise": you("try", { pageOnly: true }),
  // Try without changing anything
  "try-again-later": you("try"),
  "come-back-tomorrow": you("try", { pageOnly: true }),
  "come-back-when-valid": you("try", { pageOnly: true }),
  "check-address": you("try", { pageOnly: true }),
  "check-connection": you("try"),
  "open-network-login": you("try"),
  "try-other-network": you("try"),
  // Repair this device and this Firefox
  "check-clock": you("set", { byPlatform: true }),
  "restart-firefox": you("set"),
  "update-firefox": you("set"),
  "reset-ocsp-settings": you("set"),
  "reset-tls-settings": you("set"),
  "disable-extensions": you("set"),
  "update-antivirus": you("set"),
  "antivirus-https-scan": you("set"),
  // Firefox takes no roots from the system on Linux.
  "trust-system-roots": you("set", { platforms: ["win", "mac"] }),
  "scan-for-malware": you("set"),
  "check-proxy": you("set"),
  "check-vpn-and-hosts": you("set"),
  "choose-client-certificate": you("set"),
  "import-client-certificate": you("set"),
  "delete-stored-certificate": you("set"),
  "verify-own-device": you("set", { pageOnly: true }),
  "update-device-firmware": you("set", { pageOnly: true }),
  "open-device-over-http": you("set", { pageOnly: true }),
  "clear-cache": you("set"),
  "try-new-profile": you("set"),
  // Hand over
  "tell-owner": you("try"),
  "ask-it": you("try"),
  // The network's administrators
  "it-deploy-root": it,
  "it-renew-interception-root": it,
  "it-fix-responder": it,
  "it-keep-staples": it,
  "it-internal-transparency": it,
  "it-client-certificates": it,
  // The site's owner
  "owner-renew": owner,
  "owner-reload-server": owner,
  "owner-check-server-clock": owner,
  "owner-renew-intermediate": owner,
  "owner-install-intermediate": owner,
  "owner-public-certificate": owner,
  "owner-fix-names": owner,
  "owner-fix-stapling": owner,
  "owner-wait-for-responder": owner,
  "owner-drop-must-staple": owner,
  "owner-replace-revoked": owner,
  "owner-change-ca": owner,
  "owner-log-certificate": owner,
  "owner-stronger-certificate": owner,
  "owner-modern-tls": owner,
  "owner-enable-tls": owner,
  "owner-fix-handshake": owner,
  "owner-correct-certificate": owner,
  "owner-new-serial": owner,
  "owner-client-certificate-rules": owner,
  "owner-fix-pins": owner,
  "owner-site-is-up": owner,
  "owner-test-site": owner,
  // The certificate authority
  "ca-fix-ocsp": ca,
  "ca-say-why-revoked": ca,
  "ca-reissue": ca,
} as const satisfies Readonly<Record<string, StepRow>>;

export type StepId = keyof typeof STEPS;

/** The row of a step. */
export function stepRow(id: StepId): StepRow {
  return STEPS[id];
}
