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
    // Judgement: a handshake that breaks at a device of one's own is most often its firmware. At public names the clue from the address is against it.
    protocol: "seen",
    // No TLS was spoken at all, or the name alone was refused.
    SSL_ERROR_RX_RECORD_TOO_LONG: "curious",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "curious",
    SSL_ERROR_INTERNAL_ERROR_ALERT: "rare",
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
