// The visitor's own certificate has expired.
import { speaksAgainst } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { failsElsewhere } from "../clues/elsewhere.js";

// On the server's clock: it is the server that says so.
export const clientCertificateExpired = defineCause({
  id: "client-certificate-expired",
  side: "device",
  applies: {
    SSL_ERROR_EXPIRED_CERT_ALERT: "usual",
  },
  asks: ["other-failures"],
  weigh: (evidence, failure) =>
    failsElsewhere(evidence, failure, (of, said) =>
      speaksAgainst(of < 2 ? "fair" : "strong", said),
    ),
  steps: {
    "choose-client-certificate": "sometimes",
    "import-client-certificate": "often",
    "ask-it": "usually",
    "tell-owner": "sometimes",
    "it-client-certificates": "usually",
    "owner-client-certificate-rules": "sometimes",
  },
});
