// The responder does not know the certificate, most often because it is new.
import { defineCause } from "./cause.js";

export const newlyIssuedCertificate = defineCause({
  id: "newly-issued-certificate",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_UNKNOWN_CERT: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "restart-firefox",
    "reset-ocsp-settings",
    "come-back-tomorrow",
    "tell-owner",
    "ask-it",
    "it-fix-responder",
    "owner-wait-for-responder",
    "owner-fix-stapling",
    "ca-fix-ocsp",
    "weaken-stapling",
  ],
});
