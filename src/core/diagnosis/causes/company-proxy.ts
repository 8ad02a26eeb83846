// A company, a school or a provider inspects connections, and this Firefox does not trust its issuer.
import { proxyClues, PROXIES } from "../clues/between.js";
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import {
  BY_NAME_ALONE,
  INTERCEPTION,
  interceptionClues,
} from "../clues/interception.js";
import { defineCause } from "./cause.js";

export const companyProxy = defineCause({
  id: "company-proxy",
  side: "network",
  applies: {
    ...BY_NAME_ALONE,
    interception: "common",
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "seen",
    SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "rare",
    SSL_ERROR_BAD_CERT_DOMAIN: "rare",
    pinning: "rare",
  },
  asks: [...INTERCEPTION, ...OTHER_SITES, ...PROXIES],
  weigh: (evidence, failure) => [
    ...interceptionClues({ kinds: ["company"], unnamed: "strong" }, evidence),
    ...everywhere(evidence, failure),
    ...proxyClues(evidence),
  ],
  steps: {
    "ask-it": "usually",
    "check-proxy": "sometimes",
    "try-other-network": "often",
    "it-deploy-root": "usually",
    "it-system-root-store": "sometimes",
    "it-renew-interception-root": "sometimes",
  },
});
