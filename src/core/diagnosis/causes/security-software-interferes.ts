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
    protocol: "possible",
    "weak-crypto": "rare",
    "malformed-certificate": "rare",
    "client-certificate": "rare",
    "browser-internal": "rare",
    NS_ERROR_NET_RESET: "rare",
    NS_ERROR_NET_INTERRUPT: "rare",
    unrecognised: "rare",
  },
  asks: [...KNOWN_INTERCEPTORS, "other-loads", "other-failures"],
  weigh: (evidence, failure) => [
    ...interceptorClues(evidence, ({ kind }, clue) =>
      kind === "company" ? [] : [speaksFor("strong", clue)],
    ),
    ...loadsElsewhere(evidence, speaksAgainst),
    ...failsElsewhere(evidence, failure, (_, clue) => speaksFor("weak", clue)),
  ],
  steps: [
    "update-antivirus",
    "antivirus-https-scan",
    "restart-firefox",
    "disable-extensions",
    "try-other-network",
    "scan-for-malware",
    "ask-it",
    "tell-owner",
  ],
});
