// The OCSP response cannot be used, for a reason of its own.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const ocspResponseUnusable = defineCause({
  id: "ocsp-response-unusable",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_BAD_SIGNATURE: "usual",
    SEC_ERROR_OCSP_MALFORMED_RESPONSE: "usual",
    SEC_ERROR_OCSP_INVALID_SIGNING_CERT: "usual",
    SEC_ERROR_OCSP_UNAUTHORIZED_RESPONSE: "usual",
    MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING: "rare",
    MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: "rare",
    SEC_ERROR_OCSP_OLD_RESPONSE: "rare",
    SEC_ERROR_OCSP_SERVER_ERROR: "rare",
    SEC_ERROR_OCSP_TRY_SERVER_LATER: "rare",
    ocsp: "common",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: [
    "try-again-later",
    "restart-firefox",
    "check-clock",
    "look-ocsp-settings",
    "update-firefox",
    "disable-extensions",
    "troubleshoot-mode",
    "try-other-network",
    "compare-browser",
    "clear-cache",
    "tell-owner",
    "ask-it",
    "it-fix-responder",
    "it-keep-staples",
    "owner-fix-stapling",
    "owner-test-site",
    "ca-fix-ocsp",
    "reset-ocsp-settings",
    "weaken-ocsp-queries",
    "weaken-stapling",
  ],
});
