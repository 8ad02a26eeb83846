// The certificate was put into service before its first day, or was made with a clock that is ahead.
import { clockIsRight } from "../clues/clock.js";
import { DATES, reallyOutOfDate } from "../clues/dates.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";

export const certificateNotYetValid = defineCause({
  id: "certificate-not-yet-valid",
  side: "site",
  applies: {
    "not-yet-valid": "usual",
  },
  asks: [...DATES, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...reallyOutOfDate(evidence, failure),
    ...clockIsRight(evidence),
    ...alone(evidence, failure),
  ],
  steps: [
    "check-clock",
    "come-back-when-valid",
    "verify-own-device",
    "tell-owner",
    "owner-check-server-clock",
    "ca-reissue",
    "weaken-exception",
  ],
});
