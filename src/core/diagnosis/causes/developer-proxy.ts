// A developer's tool on this device shows the traffic that passes through it, and makes certificates to do so.
import { proxyClues, PROXIES } from "../clues/between.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import {
  BY_NAME_ALONE,
  INTERCEPTION,
  interceptionClues,
} from "../clues/interception.js";
import { defineCause } from "./cause.js";

export const developerProxy = defineCause({
  id: "developer-proxy",
  side: "device",
  applies: {
    ...BY_NAME_ALONE,
    // It speaks TLS with Firefox itself, as a filter does.
    "weak-crypto": "rare",
    interception: "rare",
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "rare",
    SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "rare",
    pinning: "rare",
  },
  asks: [...INTERCEPTION, ...OTHER_SITES, ...PROXIES],
  weigh: (evidence, failure) => [
    ...interceptionClues({ kinds: ["developer"], unnamed: null }, evidence),
    ...everywhere(evidence, failure),
    ...proxyClues(evidence, "tool"),
  ],
  steps: {
    "check-proxy": "usually",
    "update-own-tool": "usually",
    "disable-extensions": "hardly",
    "restart-firefox": "sometimes",
    "import-own-root": "usually",
  },
});
