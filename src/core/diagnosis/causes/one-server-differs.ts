// The site has several servers or addresses, and one of them is older than the others, or set up otherwise.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

export const oneServerDiffers = defineCause({
  id: "one-server-differs",
  side: "site",
  applies: {
    SSL_ERROR_UNSUPPORTED_VERSION: "seen",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "seen",
    // What answers over IPv6 speaks no TLS.
    SSL_ERROR_RX_RECORD_TOO_LONG: "seen",
    SSL_ERROR_BAD_CERT_DOMAIN: "rare",
    SEC_ERROR_UNKNOWN_ISSUER: "curious",
    "weak-crypto": "rare",
    protocol: "rare",
  },
  asks: ["loaded-before", "again", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "loaded-before", () => [
      speaksFor("strong", text("clue_loaded_before")),
    ]),
    ...given(evidence, "again", ({ result }) =>
      result === "answers"
        ? [speaksFor("strong", text("clue_answers_now"))]
        : [],
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "try-again-later": "sometimes",
    "try-other-network": "sometimes",
    "tell-owner": "usually",
    "owner-same-everywhere": "usually",
    "owner-modern-tls": "often",
    "owner-ask-hosting": "sometimes",
    "owner-test-site": "hardly",
  },
});
