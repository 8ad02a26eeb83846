// Software or a device in between makes its own certificates, and nothing shows which.
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import { INTERCEPTION, interceptionClues } from "../clues/interception.js";
import { defineCause } from "./cause.js";

export const connectionIntercepted = defineCause({
  id: "connection-intercepted",
  side: null,
  applies: {
    interception: "usual",
    SEC_ERROR_UNKNOWN_ISSUER: "common",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "rare",
    SEC_ERROR_CA_CERT_INVALID: "rare",
    "distrusted-ca": "rare",
  },
  asks: [...INTERCEPTION, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...interceptionClues({ kinds: [], unnamed: "fair" }, evidence),
    ...everywhere(evidence, failure),
  ],
  steps: {
    "leave-site": "hardly",
    "update-antivirus": "sometimes",
    "antivirus-https-scan": "often",
    "try-other-network": "often",
    "scan-for-malware": "sometimes",
    "ask-it": "often",
    "it-deploy-root": "usually",
    "it-system-root-store": "sometimes",
  },
});
