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
  steps: [
    "check-clock",
    "update-firefox",
    "update-antivirus",
    "antivirus-https-scan",
    "tell-owner",
    "ask-it",
    "it-renew-interception-root",
    "owner-renew-intermediate",
    "owner-test-site",
  ],
});
