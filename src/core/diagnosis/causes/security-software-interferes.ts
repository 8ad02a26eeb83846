// Antivirus or filter software on this device breaks handshakes or certificates.
import { speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { interceptorClues, KNOWN_INTERCEPTORS } from "../clues/between.js";
import { failsElsewhere, loadsElsewhere } from "../clues/elsewhere.js";

// Failures on many sites, and nothing else, speak more for the network, be it a proxy or a firewall.
export const securitySoftwareInterferes = defineCause({
  id: "security-software-interferes",
  side: "device",
  applies: {
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "seen",
    SSL_ERROR_RX_RECORD_TOO_LONG: "seen",
    SSL_ERROR_SSL2_DISABLED: "seen",
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: "seen",
    SSL_ERROR_NO_CYPHER_OVERLAP: "seen",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "seen",
    SSL_ERROR_UNSUPPORTED_VERSION: "seen",
    protocol: "common",
    "weak-crypto": "rare",
    "malformed-certificate": "seen",
    "client-certificate": "rare",
    "browser-internal": "rare",
    NS_ERROR_NET_RESET: "rare",
    NS_ERROR_NET_INTERRUPT: "rare",
    unrecognised: "seen",
  },
  asks: [...KNOWN_INTERCEPTORS, "other-loads", "other-failures"],
  weigh: (evidence, failure) => [
    ...interceptorClues(evidence, ({ kind }, clue) =>
      kind === "antivirus" || kind === "family"
        ? [speaksFor("strong", clue)]
        : [],
    ),
    ...loadsElsewhere(evidence, failure, (of, said) =>
      speaksAgainst(of < 2 ? "fair" : "strong", said),
    ),
    ...failsElsewhere(evidence, failure, (_, clue) => speaksFor("fair", clue)),
  ],
  steps: {
    "update-antivirus": "often",
    "antivirus-https-scan": "usually",
    "restart-firefox": "sometimes",
    "disable-extensions": "hardly",
    "try-other-network": "hardly",
    "scan-for-malware": "hardly",
    "ask-it": "sometimes",
    "tell-owner": "hardly",
  },
});
