// This device's clock is a day or more off.
import { CLOCK, clockClues } from "../clues/clock.js";
import { everywhereByDates, OTHER_SITES } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";

export const clockFar = defineCause({
  id: "clock-far",
  side: "device",
  isStageable: true,
  applies: {
    expired: "rare",
    "not-yet-valid": "usual",
    transparency: "rare",
    SEC_ERROR_OCSP_OLD_RESPONSE: "seen",
    SEC_ERROR_OCSP_FUTURE_RESPONSE: "common",
  },
  asks: [...CLOCK, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...clockClues("far", evidence, failure),
    ...everywhereByDates(evidence, failure),
  ],
  steps: {
    "check-clock": "certain",
    "restart-firefox": "hardly",
    "ask-it": "hardly",
  },
});
