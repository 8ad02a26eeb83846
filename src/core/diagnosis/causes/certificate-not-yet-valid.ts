// The certificate was put into service before its first day, or was made with a clock that is ahead.
import { clockIsNotBehind } from "../clues/clock.js";
import { DATES, reallyOutOfDate } from "../clues/dates.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksAgainst } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { duration } from "../../text/duration.js";
import { SOON } from "./not-yet-valid-by-minutes.js";
import { text } from "../../text/text.js";

export const certificateNotYetValid = defineCause({
  id: "certificate-not-yet-valid",
  side: "site",
  applies: {
    "not-yet-valid": "usual",
  },
  asks: [...DATES, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    // Of two causes only one is the true one: what begins so soon is the other's.
    ...given(
      evidence,
      "certificate",
      ({ notBefore }) =>
        notBefore - failure.at <= SOON
          ? [
              speaksAgainst(
                "strong",
                text("clue_begins_soon", {
                  duration: duration(notBefore - failure.at),
                }),
              ),
            ]
          : [],
      "dates",
    ),
    ...reallyOutOfDate(evidence, failure),
    ...clockIsNotBehind(evidence),
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
