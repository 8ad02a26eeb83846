// The server staples an OCSP response that has expired.
import { defineCause } from "./cause.js";
import { clockIsRight } from "../clues/clock.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const staleStaple = defineCause({
  id: "stale-staple",
  side: "site",
  applies: {
    SEC_ERROR_OCSP_OLD_RESPONSE: "usual",
  },
  asks: ["clock", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...clockIsRight(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-clock": "hardly",
    "try-again-later": "sometimes",
    "restart-firefox": "hardly",
    "look-ocsp-settings": "hardly",
    "update-firefox": "hardly",
    "disable-extensions": "hardly",
    "try-other-network": "hardly",
    "tell-owner": "usually",
    "ask-it": "hardly",
    "it-fix-responder": "sometimes",
    "owner-check-server-clock": "sometimes",
    "owner-fix-stapling": "usually",
    "owner-test-site": "hardly",
    "owner-ask-hosting": "sometimes",
    "ca-fix-ocsp": "sometimes",
    "reset-ocsp-settings": "hardly",
    "weaken-ocsp-queries": "often",
  },
});
