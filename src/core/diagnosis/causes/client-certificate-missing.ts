// The server wants a certificate from its visitor and gets none.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

// Few services identify visitors by certificate: if several ask at once, it is more likely something in between.
/** Sites of the armed forces want the card of whoever works there (public.cyber.mil, “Common Access Card”); so did all three in test/stories. */
const FORCES = /\.mil(\.[a-z]{2})?$/i;

export const clientCertificateMissing = defineCause({
  id: "client-certificate-missing",
  side: "device",
  applies: {
    SSL_ERROR_HANDSHAKE_FAILURE_ALERT: "common",
    SSL_ERROR_BAD_CERT_ALERT: "common",
    SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT: "common",
    SSL_ERROR_ACCESS_DENIED_ALERT: "rare",
    SSL_ERROR_UNKNOWN_CA_ALERT: "rare",
    SSL_ERROR_UNSUPPORTED_CERT_ALERT: "rare",
    SSL_ERROR_REVOKED_CERT_ALERT: "rare",
    SSL_ERROR_EXPIRED_CERT_ALERT: "rare",
    "client-certificate": "usual",
  },
  asks: ["other-failures", "address"],
  weigh: (evidence, failure) => [
    ...failsElsewhere(evidence, failure, (of, said) =>
      speaksAgainst(of < 2 ? "fair" : "strong", said),
    ),
    ...given(evidence, "address", ({ kind }) => {
      const address = failure.host.ascii;
      if (FORCES.test(address)) {
        return [speaksFor("strong", text("clue_asks_for_cards", { address }))];
      }
      return kind === "private-name"
        ? [speaksFor("fair", text("clue_internal_service"))]
        : [];
    }),
  ],
  steps: {
    "choose-client-certificate": "often",
    "import-client-certificate": "often",
    // As often as the others: of public threads about certificates on cards eight ended so (OpenSC, eID, CAC).
    "load-card-module": "often",
    "use-other-firefox-package": "hardly",
    "restart-firefox": "sometimes",
    "ask-it": "often",
    "tell-owner": "sometimes",
    "it-client-certificates": "usually",
    "owner-client-certificate-rules": "sometimes",
  },
});
