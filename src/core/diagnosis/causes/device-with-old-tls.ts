// A router, a printer or another device knows only what was good enough when it was built.
import { defineCause } from "./cause.js";
import { ownDeviceClues } from "../clues/address.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const deviceWithOldTls = defineCause({
  id: "device-with-old-tls",
  side: "site",
  applies: {
    SSL_ERROR_UNSUPPORTED_VERSION: "common",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "common",
    SSL_ERROR_NO_CYPHER_OVERLAP: "common",
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: "common",
    SSL_ERROR_SSL2_DISABLED: "common",
    "weak-crypto": "common",
  },
  asks: ["address", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...ownDeviceClues(evidence, failure),
    ...alone(evidence, failure),
  ],
  steps: {
    "update-device-firmware": "often",
    "verify-own-device": "hardly",
    "update-firefox": "hardly",
    "tell-owner": "sometimes",
    "ask-it": "sometimes",
    "owner-modern-tls": "usually",
    "owner-stronger-certificate": "sometimes",
    "open-device-over-http": "usually",
    "weaken-old-tls": "usually",
  },
});
