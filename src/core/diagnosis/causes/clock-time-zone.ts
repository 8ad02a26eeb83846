// The local time looks right, but the time zone is a wrong one.
import { CLOCK, clockClues } from "../clues/clock.js";
import { defineCause } from "./cause.js";

export const clockTimeZone = defineCause({
  id: "clock-time-zone",
  side: "device",
  isStageable: true,
  applies: {
    expired: "rare",
    "not-yet-valid": "common",
    SEC_ERROR_OCSP_OLD_RESPONSE: "seen",
    SEC_ERROR_OCSP_FUTURE_RESPONSE: "common",
  },
  asks: CLOCK,
  weigh: (evidence, failure) => clockClues("zone", evidence, failure),
  steps: {
    "check-clock": "certain",
    "ask-it": "hardly",
  },
});
