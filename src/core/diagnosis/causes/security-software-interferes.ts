// Antivirus or filter software on this device breaks handshakes or certificates.
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { interceptorClues, KNOWN_INTERCEPTORS } from "../clues/between.js";
import { failsElsewhere, loadsElsewhere } from "../clues/elsewhere.js";

// Failures on many sites speak for it as much as for the network: of three public reports in which all sites broke off, each was a program on the
// device (test/stories: an antivirus, a sandbox, a proxy of a developer's).
export const securitySoftwareInterferes = defineCause({
  id: "security-software-interferes",
  side: "device",
  applies: {
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "seen",
    SSL_ERROR_RX_RECORD_TOO_LONG: "seen",
    SSL_ERROR_SSL2_DISABLED: "seen",
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: "seen",
    // Of six public reports two were settings of Firefox, and none was of such software.
    SSL_ERROR_NO_CYPHER_OVERLAP: "rare",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "seen",
    SSL_ERROR_UNSUPPORTED_VERSION: "seen",
    protocol: "common",
    "weak-crypto": "rare",
    "malformed-certificate": "seen",
    // By count, it is an older issuer of the same name: old-issuer-kept.ts.
    SEC_ERROR_BAD_SIGNATURE: "rare",
    SEC_ERROR_INADEQUATE_KEY_USAGE: "rare",
    "client-certificate": "rare",
    // By count: no-certificate-for-name.ts.
    SSL_ERROR_ACCESS_DENIED_ALERT: "common",
    "browser-internal": "rare",
    NS_ERROR_NET_RESET: "rare",
    NS_ERROR_NET_INTERRUPT: "rare",
    unrecognised: "seen",
  },
  asks: [...KNOWN_INTERCEPTORS, "other-loads", "other-failures", "platform"],
  weigh: (evidence, failure) => [
    ...interceptorClues(evidence, ({ kind }, clue) =>
      kind === "antivirus" || kind === "family"
        ? [speaksFor("strong", clue)]
        : [],
    ),
    ...loadsElsewhere(evidence, failure, (of, said) =>
      speaksAgainst(of < 2 ? "fair" : "strong", said),
    ),
    ...failsElsewhere(evidence, failure),
    ...given(evidence, "platform", (platform) =>
      platform === "linux"
        ? [speaksAgainst("fair", text("clue_antivirus_rare_on_linux"))]
        : [speaksFor("slight", text("clue_antivirus_common"))],
    ),
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
