// This device lost power and, with it, the date: its clock is years behind.
import { CLOCK, clockClues } from "../clues/clock.js";
import { everywhereByDates, OTHER_SITES } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";

export const clockBattery = defineCause({
  id: "clock-battery",
  side: "device",
  isStageable: true,
  applies: {
    "not-yet-valid": "common",
    transparency: "rare",
    SEC_ERROR_OCSP_FUTURE_RESPONSE: "rare",
  },
  asks: [...CLOCK, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...clockClues("power", evidence, failure),
    ...everywhereByDates(evidence, failure),
  ],
  steps: {
    "check-clock": "usually",
    "ask-it": "sometimes",
  },
});
