// The certificate becomes valid within the hour: it is brand new, and waiting is enough.
import { clockIsNotBehind } from "../clues/clock.js";
import { DATES, reallyOutOfDate } from "../clues/dates.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { duration } from "../../text/duration.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

/** Nobody waits in front of a page for longer. Milliseconds. */
export const SOON = 2 * 3_600_000;

export const notYetValidByMinutes = defineCause({
  id: "not-yet-valid-by-minutes",
  side: "site",
  applies: {
    MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: "common",
  },
  asks: [...DATES, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      ({ notBefore }) => {
        const begins = { duration: duration(notBefore - failure.at) };
        return notBefore - failure.at <= SOON
          ? [speaksFor("strong", text("clue_begins_soon", begins))]
          : [speaksAgainst("decisive", text("clue_begins_late", begins))];
      },
      "dates",
    ),
    ...reallyOutOfDate(evidence, failure),
    ...clockIsNotBehind(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "come-back-when-valid": "certain",
    "check-clock": "sometimes",
    "tell-owner": "hardly",
    "owner-check-server-clock": "sometimes",
  },
});
