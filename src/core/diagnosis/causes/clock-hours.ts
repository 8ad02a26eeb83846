// This device's clock is minutes or hours off, and no time zone explains it.
import { CLOCK, clockClues } from "../clues/clock.js";
import { defineCause } from "./cause.js";

export const clockHours = defineCause({
  id: "clock-hours",
  side: "device",
  isStageable: true,
  applies: {
    expired: "rare",
    "not-yet-valid": "common",
    SEC_ERROR_OCSP_OLD_RESPONSE: "seen",
    SEC_ERROR_OCSP_FUTURE_RESPONSE: "common",
  },
  asks: CLOCK,
  weigh: (evidence, failure) => clockClues("hours", evidence, failure),
  steps: {
    "check-clock": "certain",
    "ask-it": "hardly",
  },
});
