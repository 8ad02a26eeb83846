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
  steps: [
    "check-clock",
    "try-again-later",
    "restart-firefox",
    "look-ocsp-settings",
    "update-firefox",
    "disable-extensions",
    "try-other-network",
    "tell-owner",
    "ask-it",
    "it-fix-responder",
    "owner-check-server-clock",
    "owner-fix-stapling",
    "owner-test-site",
    "ca-fix-ocsp",
    "reset-ocsp-settings",
    "weaken-ocsp-queries",
  ],
});
