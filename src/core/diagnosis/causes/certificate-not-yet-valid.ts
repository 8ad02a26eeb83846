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
  steps: {
    "check-clock": "hardly",
    "come-back-when-valid": "usually",
    "verify-own-device": "sometimes",
    "tell-owner": "often",
    "owner-check-server-clock": "often",
    "ca-reissue": "often",
    "weaken-exception": "often",
  },
});
