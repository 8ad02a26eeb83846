// Why a failure of some kind usually happens, and the steps that answer it, in order: add a cause here.
import type { CategoryId } from "./categories.js";
import type { NetworkErrorName } from "./failure/network-errors.js";
import type { TlsErrorName } from "./failure/tls-errors.js";
import type { StepId } from "./guide/steps.js";

interface CauseRow {
  readonly category: CategoryId;
  /** The errors that point to this very cause; without it the row is its category's default. */
  readonly errors?: readonly (TlsErrorName | NetworkErrorName)[];
  /** Harmless and likely first; then who else must act. */
  readonly steps: readonly StepId[];
}

/**
 * A row with `errors` goes before the default row of its category.
 * Sources of the steps: the product's documents, told as measured on Firefox 153 (docs/sources.md).
 */
export const CAUSES = {
  "must-staple-without-staple": {
    category: "ocsp",
    errors: ["MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"],
    steps: [
      "try-again-later",
      "try-other-network",
      "tell-owner",
      "it-keep-staples",
      "owner-fix-stapling",
      "owner-drop-must-staple",
      "owner-test-site",
    ],
  },
  "staple-of-another-certificate": {
    category: "ocsp",
    errors: ["MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING"],
    steps: [
      "try-again-later",
      "restart-firefox",
      "reset-ocsp-settings",
      "update-firefox",
      "disable-extensions",
      "try-other-network",
      "clear-cache",
      "tell-owner",
      "it-keep-staples",
      "owner-fix-stapling",
      "owner-test-site",
      "ca-fix-ocsp",
    ],
  },
  "stale-staple": {
    category: "ocsp",
    errors: ["SEC_ERROR_OCSP_OLD_RESPONSE", "SEC_ERROR_OCSP_FUTURE_RESPONSE"],
    steps: [
      "check-clock",
      "try-again-later",
      "restart-firefox",
      "update-firefox",
      "try-other-network",
      "tell-owner",
      "owner-check-server-clock",
      "owner-fix-stapling",
      "ca-fix-ocsp",
    ],
  },
  "newly-issued-certificate": {
    category: "ocsp",
    errors: ["SEC_ERROR_OCSP_UNKNOWN_CERT"],
    steps: [
      "try-again-later",
      "restart-firefox",
      "come-back-tomorrow",
      "reset-ocsp-settings",
      "tell-owner",
      "it-fix-responder",
      "owner-wait-for-responder",
      "owner-fix-stapling",
      "ca-fix-ocsp",
    ],
  },
  "responder-down": {
    category: "ocsp",
    errors: [
      "SEC_ERROR_OCSP_SERVER_ERROR",
      "SEC_ERROR_OCSP_TRY_SERVER_LATER",
      "SEC_ERROR_OCSP_BAD_HTTP_RESPONSE",
      "SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST",
      "SEC_ERROR_OCSP_MALFORMED_REQUEST",
    ],
    steps: [
      "try-again-later",
      "reset-ocsp-settings",
      "restart-firefox",
      "disable-extensions",
      "try-other-network",
      "update-firefox",
      "tell-owner",
      "it-fix-responder",
      "owner-fix-stapling",
      "ca-fix-ocsp",
    ],
  },
  "ocsp-response-unusable": {
    category: "ocsp",
    steps: [
      "try-again-later",
      "restart-firefox",
      "check-clock",
      "reset-ocsp-settings",
      "update-firefox",
      "disable-extensions",
      "try-other-network",
      "clear-cache",
      "tell-owner",
      "it-fix-responder",
      "owner-fix-stapling",
      "owner-test-site",
      "ca-fix-ocsp",
    ],
  },
  "revoked-for-cause": {
    category: "revoked",
    steps: [
      "leave-site",
      "reach-otherwise",
      "tell-owner",
      "come-back-tomorrow",
      "compare-other-browser",
      "owner-replace-revoked",
      "owner-test-site",
      "ca-say-why-revoked",
    ],
  },
  "issuer-expired": {
    category: "expired",
    errors: ["SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE"],
    steps: [
      "check-clock",
      "update-firefox",
      "tell-owner",
      "ask-it",
      "it-renew-interception-root",
      "owner-renew-intermediate",
      "owner-test-site",
    ],
  },
  "certificate-expired": {
    category: "expired",
    steps: [
      "check-clock",
      "try-again-later",
      "verify-own-device",
      "tell-owner",
      "owner-renew",
      "owner-reload-server",
      "owner-test-site",
    ],
  },
  "certificate-not-yet-valid": {
    category: "not-yet-valid",
    steps: [
      "check-clock",
      "come-back-when-valid",
      "verify-own-device",
      "tell-owner",
      "owner-check-server-clock",
      "ca-reissue",
    ],
  },
  "issuer-not-a-ca": {
    category: "unknown-issuer",
    errors: ["SEC_ERROR_CA_CERT_INVALID"],
    steps: [
      "open-network-login",
      "verify-own-device",
      "update-antivirus",
      "tell-owner",
      "ask-it",
      "owner-public-certificate",
      "owner-install-intermediate",
    ],
  },
  "issuer-unknown": {
    category: "unknown-issuer",
    steps: [
      "open-network-login",
      "check-clock",
      "update-firefox",
      "update-antivirus",
      "antivirus-https-scan",
      "trust-system-roots",
      "try-other-network",
      "verify-own-device",
      "tell-owner",
      "ask-it",
      "it-deploy-root",
      "owner-install-intermediate",
      "owner-public-certificate",
      "owner-test-site",
    ],
  },
  "self-signed-device": {
    category: "self-signed",
    steps: [
      "open-network-login",
      "verify-own-device",
      "try-other-network",
      "tell-owner",
      "ask-it",
      "it-deploy-root",
      "owner-public-certificate",
    ],
  },
  "name-not-covered": {
    category: "wrong-host",
    steps: [
      "check-address",
      "open-network-login",
      "check-vpn-and-hosts",
      "verify-own-device",
      "tell-owner",
      "owner-fix-names",
      "owner-test-site",
    ],
  },
  "connection-intercepted": {
    category: "interception",
    steps: [
      "leave-site",
      "update-antivirus",
      "antivirus-https-scan",
      "trust-system-roots",
      "try-other-network",
      "scan-for-malware",
      "ask-it",
      "it-deploy-root",
    ],
  },
  "weak-certificate": {
    category: "weak-crypto",
    steps: [
      "update-firefox",
      "antivirus-https-scan",
      "update-device-firmware",
      "verify-own-device",
      "tell-owner",
      "owner-stronger-certificate",
      "owner-modern-tls",
    ],
  },
  "old-protocol": {
    category: "protocol",
    errors: [
      "SSL_ERROR_UNSUPPORTED_VERSION",
      "SSL_ERROR_PROTOCOL_VERSION_ALERT",
      "SSL_ERROR_NO_CYPHER_OVERLAP",
      "SSL_ERROR_HANDSHAKE_FAILURE_ALERT",
      "SSL_ERROR_INSUFFICIENT_SECURITY_ALERT",
      "SSL_ERROR_SSL2_DISABLED",
      "NS_ERROR_NET_INADEQUATE_SECURITY",
    ],
    steps: [
      "update-firefox",
      "reset-tls-settings",
      "antivirus-https-scan",
      "update-device-firmware",
      "open-device-over-http",
      "tell-owner",
      "owner-modern-tls",
      "owner-test-site",
    ],
  },
  "plain-http-on-port": {
    category: "protocol",
    errors: [
      "SSL_ERROR_RX_RECORD_TOO_LONG",
      "SSL_ERROR_RX_UNKNOWN_RECORD_TYPE",
      "SSL_ERROR_RX_MALFORMED_HANDSHAKE",
    ],
    steps: [
      "check-address",
      "check-proxy",
      "open-network-login",
      "antivirus-https-scan",
      "open-device-over-http",
      "tell-owner",
      "owner-enable-tls",
    ],
  },
  "tls-switched-off": {
    category: "protocol",
    errors: ["SSL_ERROR_SSL_DISABLED", "SSL_ERROR_NO_CIPHERS_SUPPORTED"],
    steps: [
      "reset-tls-settings",
      "update-firefox",
      "ask-it",
      "try-new-profile",
    ],
  },
  "handshake-broken": {
    category: "protocol",
    steps: [
      "try-again-later",
      "restart-firefox",
      "update-firefox",
      "reset-tls-settings",
      "antivirus-https-scan",
      "check-proxy",
      "try-other-network",
      "tell-owner",
      "owner-fix-handshake",
      "owner-test-site",
    ],
  },
  "client-certificate-refused": {
    category: "client-certificate",
    errors: [
      "SSL_ERROR_BAD_CERT_ALERT",
      "SSL_ERROR_REVOKED_CERT_ALERT",
      "SSL_ERROR_EXPIRED_CERT_ALERT",
      "SSL_ERROR_UNSUPPORTED_CERT_ALERT",
      "SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT",
      "SSL_ERROR_UNKNOWN_CA_ALERT",
      "SSL_ERROR_ACCESS_DENIED_ALERT",
    ],
    steps: [
      "choose-client-certificate",
      "import-client-certificate",
      "check-clock",
      "ask-it",
      "tell-owner",
      "it-client-certificates",
      "owner-client-certificate-rules",
    ],
  },
  "client-certificate-missing": {
    category: "client-certificate",
    steps: [
      "choose-client-certificate",
      "import-client-certificate",
      "restart-firefox",
      "ask-it",
      "it-client-certificates",
      "owner-client-certificate-rules",
    ],
  },
  "same-serial": {
    category: "malformed-certificate",
    errors: ["SEC_ERROR_REUSED_ISSUER_AND_SERIAL"],
    steps: [
      "restart-firefox",
      "delete-stored-certificate",
      "update-device-firmware",
      "tell-owner",
      "owner-new-serial",
    ],
  },
  "certificate-breaks-rules": {
    category: "malformed-certificate",
    steps: [
      "antivirus-https-scan",
      "try-other-network",
      "update-firefox",
      "verify-own-device",
      "tell-owner",
      "owner-correct-certificate",
      "owner-test-site",
      "ca-reissue",
    ],
  },
  "not-in-transparency-logs": {
    category: "transparency",
    steps: [
      "check-clock",
      "update-firefox",
      "leave-site",
      "tell-owner",
      "ask-it",
      "it-internal-transparency",
      "owner-log-certificate",
      "ca-reissue",
    ],
  },
  "pins-do-not-match": {
    category: "pinning",
    steps: [
      "leave-site",
      "try-other-network",
      "antivirus-https-scan",
      "scan-for-malware",
      "update-firefox",
      "reach-otherwise",
      "ask-it",
      "owner-fix-pins",
    ],
  },
  "issuer-distrusted": {
    category: "distrusted-ca",
    steps: [
      "leave-site",
      "update-firefox",
      "reach-otherwise",
      "tell-owner",
      "owner-change-ca",
      "owner-test-site",
    ],
  },
  "firefox-internal": {
    category: "browser-internal",
    steps: [
      "try-again-later",
      "restart-firefox",
      "update-firefox",
      "disable-extensions",
      "antivirus-https-scan",
      "try-new-profile",
      "tell-owner",
    ],
  },
  "host-not-found": {
    category: "network",
    errors: [
      "NS_ERROR_UNKNOWN_HOST",
      "NS_ERROR_DEFINITIVE_UNKNOWN_HOST",
      "NS_ERROR_DNS_LOOKUP_QUEUE_FULL",
    ],
    steps: [
      "check-address",
      "check-connection",
      "open-network-login",
      "check-vpn-and-hosts",
      "disable-extensions",
      "try-other-network",
    ],
  },
  "device-offline": {
    category: "network",
    errors: ["NS_ERROR_OFFLINE"],
    steps: ["check-connection", "open-network-login"],
  },
  "proxy-unreachable": {
    category: "network",
    errors: [
      "NS_ERROR_UNKNOWN_PROXY_HOST",
      "NS_ERROR_PROXY_CONNECTION_REFUSED",
    ],
    steps: ["check-proxy", "disable-extensions", "check-connection", "ask-it"],
  },
  "site-unreachable": {
    category: "network",
    steps: [
      "try-again-later",
      "check-connection",
      "check-address",
      "open-network-login",
      "check-vpn-and-hosts",
      "check-proxy",
      "try-other-network",
      "tell-owner",
      "owner-site-is-up",
    ],
  },
  "unknown-code": {
    category: "unrecognised",
    steps: [
      "try-again-later",
      "check-clock",
      "restart-firefox",
      "update-firefox",
      "try-other-network",
      "tell-owner",
      "ask-it",
    ],
  },
} as const satisfies Readonly<Record<string, CauseRow>>;

export type CauseId = keyof typeof CAUSES;

/** The row of a cause. */
export function causeRow(id: CauseId): CauseRow {
  return CAUSES[id];
}
