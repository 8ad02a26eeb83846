// A setting of this Firefox switches TLS off, or all of its versions.
import { defineCause } from "./cause.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";

export const tlsSwitchedOff = defineCause({
  id: "tls-switched-off",
  side: "device",
  applies: {
    SSL_ERROR_SSL_DISABLED: "usual",
    SSL_ERROR_NO_CIPHERS_SUPPORTED: "usual",
    SSL_ERROR_INVALID_VERSION_RANGE: "usual",
    SSL_ERROR_NO_CYPHER_OVERLAP: "possible",
    SSL_ERROR_UNSUPPORTED_VERSION: "rare",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "rare",
  },
  asks: [...OTHER_SITES],
  weigh: everywhere,
  steps: [
    "restore-tls-defaults",
    "reset-tls-settings",
    "update-firefox",
    "ask-it",
    "try-new-profile",
    "refresh-firefox",
  ],
});
