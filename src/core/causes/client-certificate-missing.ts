// The server wants a certificate from its visitor, and gets none.
import { defineCause, given, speaksAgainst, speaksFor } from "./cause.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { text } from "../text.js";

// Services that know their visitors by certificate are few: several at once are rather one thing in between that asks.
export const clientCertificateMissing = defineCause({
  id: "client-certificate-missing",
  side: "device",
  applies: {
    SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT: "usual",
    SSL_ERROR_HANDSHAKE_FAILURE_ALERT: "possible",
    "client-certificate": "possible",
  },
  asks: ["other-failures", "address"],
  weigh: (evidence, failure) => [
    ...failsElsewhere(evidence, failure, speaksAgainst),
    ...given(evidence.address, ({ kind }) =>
      kind === "private-name"
        ? [speaksFor("weak", text("clue_internal_service"))]
        : [],
    ),
  ],
  steps: [
    "choose-client-certificate",
    "import-client-certificate",
    "restart-firefox",
    "ask-it",
    "tell-owner",
    "it-client-certificates",
    "owner-client-certificate-rules",
  ],
});
