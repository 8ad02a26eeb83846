// The network wants a login first, and answers in place of the site.
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import { LOGIN, loginClues } from "../clues/login.js";
import { defineCause } from "./cause.js";

export const captivePortal = defineCause({
  id: "captive-portal",
  side: "network",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "possible",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "possible",
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    SEC_ERROR_CA_CERT_INVALID: "rare",
    SEC_ERROR_EXPIRED_CERTIFICATE: "rare",
    interception: "rare",
    pinning: "rare",
    // What looks like a failed handshake where no TLS was spoken at all.
    SSL_ERROR_RX_RECORD_TOO_LONG: "rare",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "rare",
    SSL_ERROR_RX_MALFORMED_HANDSHAKE: "rare",
    SSL_ERROR_RX_UNEXPECTED_HANDSHAKE: "rare",
    network: "rare",
  },
  asks: [...LOGIN, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...loginClues(evidence),
    // What many sites with expired certificates have in common is a clock.
    ...(failure.error.category === "expired"
      ? []
      : everywhere(evidence, failure)),
  ],
  steps: ["open-network-login", "try-other-network", "ask-it"],
});
