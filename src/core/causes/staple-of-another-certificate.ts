// The server staples an OCSP response that is about another certificate.
import { defineCause } from "./cause.js";

export const stapleOfAnotherCertificate = defineCause({
  id: "staple-of-another-certificate",
  side: "site",
  applies: {
    MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "restart-firefox",
    "reset-ocsp-settings",
    "update-firefox",
    "disable-extensions",
    "troubleshoot-mode",
    "antivirus-https-scan",
    "try-other-network",
    "compare-browser",
    "clear-cache",
    "tell-owner",
    "ask-it",
    "it-keep-staples",
    "it-fix-responder",
    "owner-fix-stapling",
    "owner-test-site",
    "ca-fix-ocsp",
    "weaken-ocsp-queries",
  ],
});
