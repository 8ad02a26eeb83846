// The CA's OCSP responder does not answer as it should.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const responderDown = defineCause({
  id: "responder-down",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_SERVER_ERROR: "usual",
    SEC_ERROR_OCSP_TRY_SERVER_LATER: "usual",
    SEC_ERROR_OCSP_BAD_HTTP_RESPONSE: "usual",
    SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST: "usual",
    SEC_ERROR_OCSP_MALFORMED_REQUEST: "usual",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: [
    "try-again-later",
    "look-ocsp-settings",
    "restart-firefox",
    "disable-extensions",
    "try-other-network",
    "update-firefox",
    "tell-owner",
    "ask-it",
    "it-fix-responder",
    "owner-fix-stapling",
    "ca-fix-ocsp",
    "reset-ocsp-settings",
    "weaken-ocsp-queries",
    "weaken-stapling",
  ],
});
