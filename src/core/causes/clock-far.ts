// This device's clock is a day or more off.
import { CLOCK, clockClues } from "../clues/clock.js";
import { loadsElsewhere, failsElsewhere } from "../clues/elsewhere.js";
import { defineCause, speaksAgainst, speaksFor } from "./cause.js";

export const clockFar = defineCause({
  id: "clock-far",
  side: "device",
  applies: {
    expired: "possible",
    "not-yet-valid": "usual",
    transparency: "rare",
    SEC_ERROR_OCSP_OLD_RESPONSE: "possible",
    SEC_ERROR_OCSP_FUTURE_RESPONSE: "possible",
  },
  asks: [...CLOCK, "other-failures", "other-loads"],
  weigh: (evidence, failure) => [
    ...clockClues("far", evidence, failure),
    ...failsElsewhere(evidence, failure, speaksFor),
    // A clock that is weeks off leaves many certificates alone.
    ...loadsElsewhere(evidence, speaksAgainst).map((clue) => ({
      ...clue,
      strength: "weak" as const,
    })),
  ],
  steps: ["check-clock", "restart-firefox", "ask-it"],
});
