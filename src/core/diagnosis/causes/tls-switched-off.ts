// A setting of this Firefox turns off TLS, or all of its versions.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

export const tlsSwitchedOff = defineCause({
  id: "tls-switched-off",
  side: "device",
  applies: {
    SSL_ERROR_SSL_DISABLED: "usual",
    SSL_ERROR_NO_CIPHERS_SUPPORTED: "usual",
    SSL_ERROR_INVALID_VERSION_RANGE: "usual",
    // Two of six public reports.
    SSL_ERROR_NO_CYPHER_OVERLAP: "common",
    SSL_ERROR_UNSUPPORTED_VERSION: "rare",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "rare",
  },
  asks: ["tls-changed", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "tls-changed", (are) => [
      are
        ? speaksFor("strong", text("clue_looked_so"))
        : speaksAgainst("decisive", text("clue_looked_not_so")),
    ]),
    ...everywhere(evidence, failure),
  ],
  steps: {
    "look-tls-settings": "certain",
    "update-firefox": "sometimes",
    "ask-it": "sometimes",
    "try-new-profile": "usually",
    "reset-tls-settings": "certain",
    "refresh-firefox": "usually",
  },
});
