// The certificate is for other names, and nothing shows why.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { loginAnswers } from "../clues/told.js";
import { defineCause } from "./cause.js";

export const nameNotCovered = defineCause({
  id: "name-not-covered",
  side: "site",
  applies: {
    "wrong-host": "usual",
    // Says that there is no certificate, not that it is for other names.
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: "curious",
  },
  asks: [...OTHER_SITES, "certificate", "portal-answer"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...loginAnswers(evidence),
  ],
  steps: {
    "check-address": "often",
    "open-network-login": "sometimes",
    "check-vpn-and-hosts": "sometimes",
    "try-other-network": "sometimes",
    "verify-own-device": "sometimes",
    "tell-owner": "often",
    "owner-fix-names": "usually",
    "owner-ask-hosting": "often",
    "owner-fix-mixed-content": "sometimes",
    "owner-test-site": "hardly",
  },
});
