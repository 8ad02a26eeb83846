// A proxy or a filter removes or changes the OCSP responses that servers staple.
import { speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import {
  proxyClues,
  PROXIES,
  interceptorClues,
  KNOWN_INTERCEPTORS,
} from "../clues/between.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";

// Two must-staple sites that both forget the staple would be a rare coincidence; Zscaler was seen to remove it everywhere (searx #2018).
export const stapleStripped = defineCause({
  id: "staple-stripped",
  side: "network",
  applies: {
    MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING: "common",
    MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: "rare",
    SEC_ERROR_OCSP_BAD_SIGNATURE: "seen",
    SEC_ERROR_OCSP_MALFORMED_RESPONSE: "seen",
  },
  asks: [...OTHER_SITES, ...KNOWN_INTERCEPTORS, ...PROXIES],
  weigh: (evidence, failure) => [
    ...everywhere(evidence, failure),
    ...interceptorClues(evidence, (_, clue) => [speaksFor("strong", clue)]),
    ...proxyClues(evidence),
  ],
  steps: {
    "try-other-network": "usually",
    "check-proxy": "often",
    "disable-extensions": "sometimes",
    "antivirus-https-scan": "often",
    "ask-it": "often",
    "it-keep-staples": "usually",
    "tell-owner": "hardly",
  },
});
