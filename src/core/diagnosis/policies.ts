// What administrators can put into policies.json against a cause, or that no policy can: an answer for every cause.
import type { CauseId } from "./causes/index.js";

/**
 * The policies of each answer, as in policies.json. Checked against the schemas of the Firefoxes at hand, and preferences against the list of those
 * that a policy may set. Texts by convention: `policy_<id>_body`.
 */
export const POLICIES = {
  "install-root": {
    Certificates: { ImportEnterpriseRoots: true, Install: ["our-root.pem"] },
  },
  "tls-versions": { SSLVersionMin: "tls1.2", SSLVersionMax: "tls1.3" },
  proxy: { Proxy: { Mode: "system" } },
  "ocsp-not-required": {
    Preferences: { "security.OCSP.require": { Status: "clear" } },
  },
  transparency: {
    Preferences: {
      "security.pki.certificate_transparency.disable_for_hosts": {
        Value: "intranet.example",
        Status: "locked",
      },
    },
  },
  "encrypted-hello": { DisableEncryptedClientHello: true },
  "post-quantum": { PostQuantumKeyAgreementEnabled: false },
  cards: { SecurityDevices: { Add: { "Our card": "/usr/lib/our-card.so" } } },
  "client-certificates": {
    Preferences: {
      "security.osclientcerts.autoload": { Value: true, Status: "locked" },
    },
  },
  "local-network": {
    LocalNetworkAccess: { SkipDomains: ["intranet.example"] },
  },
  "captive-portal": { CaptivePortal: true },
  "http-allowed": { HttpAllowlist: ["http://nas.example:8080"] },
  updates: { AppAutoUpdate: true },
  "names-of-ours": { DNSOverHTTPS: { ExcludedDomains: ["corp.example"] } },
} as const satisfies Readonly<Record<string, object>>;

export type PolicyId = keyof typeof POLICIES;

/**
 * Why there are none: it is mended where it comes from; whatever hides it would take from everybody what it protects; the preference is none that
 * a policy may set; or it could only be set for all sites at once.
 */
export type NoPolicy = "elsewhere" | "protects" | "not-settable" | "all-sites";

/** Of a cause. */
export const POLICY_OF: Readonly<Record<CauseId, PolicyId | NoPolicy>> = {
  "must-staple-without-staple": "not-settable",
  "staple-stripped": "not-settable",
  "staple-of-another-certificate": "elsewhere",
  "stale-staple": "elsewhere",
  "newly-issued-certificate": "elsewhere",
  "responder-down": "elsewhere",
  "ocsp-required": "ocsp-not-required",
  "ocsp-response-unusable": "elsewhere",
  "server-clock-wrong": "elsewhere",
  "revoked-for-cause": "protects",
  "ca-wide-revocation": "protects",
  "inspection-revoked": "protects",
  "issuer-expired": "elsewhere",
  "certificate-expired": "elsewhere",
  "renewed-not-reloaded": "elsewhere",
  "clock-far": "elsewhere",
  "clock-battery": "elsewhere",
  "certificate-not-yet-valid": "elsewhere",
  "not-yet-valid-by-minutes": "elsewhere",
  "clock-time-zone": "elsewhere",
  "clock-hours": "elsewhere",
  "issuer-not-a-ca": "elsewhere",
  "issuer-unknown": "elsewhere",
  "missing-intermediate": "elsewhere",
  "issuer-not-included": "protects",
  "test-ca-certificate": "protects",
  "root-retired": "protects",
  "root-leaving": "elsewhere",
  "ca-keys-stolen": "protects",
  "roots-not-loaded": "elsewhere",
  "private-ca-unknown": "install-root",
  "own-ca-unknown": "install-root",
  "connection-intercepted": "protects",
  "antivirus-interception": "install-root",
  "company-proxy": "install-root",
  "managed-interception": "install-root",
  "developer-proxy": "elsewhere",
  "malware-interception": "protects",
  "captive-portal": "captive-portal",
  "self-signed-device": "elsewhere",
  "no-certificate-for-name": "elsewhere",
  "name-not-covered": "elsewhere",
  "www-or-apex": "elsewhere",
  "address-instead-of-name": "elsewhere",
  "mistyped-address": "elsewhere",
  "wildcard-depth": "elsewhere",
  "default-certificate": "elsewhere",
  "cdn-edge": "elsewhere",
  "handshake-hash-refused": "elsewhere",
  "domain-lapsed": "elsewhere",
  "key-kind-unsupported": "elsewhere",
  "weak-certificate": "protects",
  "filter-answers": "elsewhere",
  "old-protocol": "all-sites",
  "one-server-differs": "elsewhere",
  "device-with-old-tls": "all-sites",
  "plain-http-on-port": "elsewhere",
  "https-remembered": "http-allowed",
  "https-forced": "elsewhere",
  "preloaded-name": "elsewhere",
  "refused-after-agreement": "client-certificates",
  "ech-for-another-server": "encrypted-hello",
  "handshake-broken": "elsewhere",
  "server-at-fault": "elsewhere",
  "program-changes-traffic": "elsewhere",
  "network-filter-interferes": "elsewhere",
  "large-hello-lost": "post-quantum",
  "security-software-interferes": "elsewhere",
  "firefox-outdated": "updates",
  "client-certificate-expired": "elsewhere",
  "client-certificate-refused": "elsewhere",
  "client-certificate-missing": "client-certificates",
  "same-serial": "elsewhere",
  "old-issuer-kept": "install-root",
  "certificate-breaks-rules": "elsewhere",
  "own-certificate-changed": "elsewhere",
  "not-in-transparency-logs": "transparency",
  "pins-do-not-match": "protects",
  "pinned-by-policy": "not-settable",
  "issuer-distrusted": "protects",
  "tls-switched-off": "tls-versions",
  "card-software": "cards",
  "firefox-internal": "elsewhere",
  "host-not-found": "names-of-ours",
  "device-offline": "elsewhere",
  "proxy-unreachable": "proxy",
  "local-network-denied": "local-network",
  "own-proxy-unreachable": "proxy",
  "connection-cut": "elsewhere",
  "answer-unusable": "elsewhere",
  "site-unreachable": "elsewhere",
  "internet-down": "elsewhere",
  "site-down": "elsewhere",
  "blocked-by-network": "elsewhere",
  "unknown-code": "elsewhere",
  "passing-trouble": "elsewhere",
};

/** The whole file, as one copies it; null where no policy helps. */
export function policiesFor(id: CauseId): string | null {
  const policy = POLICY_OF[id];
  return isPolicy(policy)
    ? JSON.stringify({ policies: POLICIES[policy] }, null, 2)
    : null;
}

const isPolicy = (id: PolicyId | NoPolicy): id is PolicyId =>
  Object.hasOwn(POLICIES, id);
