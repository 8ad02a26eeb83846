// A setting of this Firefox switches TLS off, or all of its versions.
import { defineCause } from "./cause.js";

export const tlsSwitchedOff = defineCause({
  id: "tls-switched-off",
  side: "device",
  applies: {
    SSL_ERROR_SSL_DISABLED: "usual",
    SSL_ERROR_NO_CIPHERS_SUPPORTED: "usual",
    SSL_ERROR_INVALID_VERSION_RANGE: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "restore-tls-defaults",
    "reset-tls-settings",
    "update-firefox",
    "ask-it",
    "try-new-profile",
    "refresh-firefox",
  ],
});
