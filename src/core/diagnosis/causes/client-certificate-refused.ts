// The server does not accept the visitor's certificate.
import { speaksAgainst } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { failsElsewhere } from "../clues/elsewhere.js";

export const clientCertificateRefused = defineCause({
  id: "client-certificate-refused",
  side: "device",
  applies: {
    SSL_ERROR_BAD_CERT_ALERT: "usual",
    SSL_ERROR_REVOKED_CERT_ALERT: "usual",
    SSL_ERROR_UNSUPPORTED_CERT_ALERT: "usual",
    SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT: "usual",
    SSL_ERROR_UNKNOWN_CA_ALERT: "usual",
    SSL_ERROR_ACCESS_DENIED_ALERT: "common",
    SSL_ERROR_EXPIRED_CERT_ALERT: "common",
  },
  asks: ["other-failures"],
  weigh: (evidence, failure) =>
    failsElsewhere(evidence, failure, (of, said) =>
      speaksAgainst(of < 2 ? "fair" : "strong", said),
    ),
  steps: {
    "choose-client-certificate": "often",
    "import-client-certificate": "sometimes",
    "load-card-module": "sometimes",
    "use-other-firefox-package": "hardly",
    "ask-it": "often",
    "tell-owner": "sometimes",
    "it-client-certificates": "usually",
    "owner-client-certificate-rules": "often",
  },
});
