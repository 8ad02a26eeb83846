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
  steps: {
    "try-again-later": "sometimes",
    "restart-firefox": "hardly",
    "check-clock": "hardly",
    "look-ocsp-settings": "sometimes",
    "update-firefox": "hardly",
    "disable-extensions": "hardly",
    "troubleshoot-mode": "hardly",
    "try-other-network": "sometimes",
    "compare-browser": "often",
    "clear-cache": "hardly",
    "tell-owner": "usually",
    "ask-it": "sometimes",
    "it-fix-responder": "sometimes",
    "it-keep-staples": "sometimes",
    "owner-fix-stapling": "usually",
    "owner-test-site": "hardly",
    "ca-fix-ocsp": "sometimes",
    "reset-ocsp-settings": "sometimes",
    "weaken-ocsp-queries": "often",
    "weaken-stapling": "often",
  },
});
