// The issuer's certificate has expired, not the site's own.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { clockIsRight } from "../clues/clock.js";
import { defineCause } from "./cause.js";

export const issuerExpired = defineCause({
  id: "issuer-expired",
  side: "site",
  applies: {
    SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "usual",
  },
  asks: [...OTHER_SITES, "clock"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...clockIsRight(evidence),
  ],
  steps: {
    "check-clock": "hardly",
    "update-firefox": "sometimes",
    "update-antivirus": "sometimes",
    "antivirus-https-scan": "sometimes",
    "tell-owner": "usually",
    "ask-it": "sometimes",
    "it-renew-interception-root": "sometimes",
    "owner-renew-intermediate": "usually",
    "owner-test-site": "hardly",
  },
});
