// The CA's OCSP responder does not answer as it should.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const responderDown = defineCause({
  id: "responder-down",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_SERVER_ERROR: "usual",
    SEC_ERROR_OCSP_TRY_SERVER_LATER: "usual",
    // Only where this Firefox insists on an answer: ocsp-required.
    SEC_ERROR_OCSP_BAD_HTTP_RESPONSE: "common",
    SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST: "usual",
    SEC_ERROR_OCSP_MALFORMED_REQUEST: "usual",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: {
    "try-again-later": "sometimes",
    "look-ocsp-settings": "sometimes",
    "restart-firefox": "hardly",
    "disable-extensions": "hardly",
    "try-other-network": "sometimes",
    "update-firefox": "hardly",
    "tell-owner": "often",
    "ask-it": "hardly",
    "it-fix-responder": "sometimes",
    "owner-fix-stapling": "often",
    "ca-fix-ocsp": "usually",
    "reset-ocsp-settings": "often",
    "weaken-ocsp-queries": "often",
    "weaken-stapling": "often",
  },
});
