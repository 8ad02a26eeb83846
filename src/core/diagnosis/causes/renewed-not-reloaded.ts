// The certificate was renewed, but one of the site's servers still sends the old one.
import { clockIsNotAhead, clockIsRight } from "../clues/clock.js";
import { DATES, reallyOutOfDate } from "../clues/dates.js";
import { dayOf } from "../../text/day.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const renewedNotReloaded = defineCause({
  id: "renewed-not-reloaded",
  side: "site",
  applies: {
    SEC_ERROR_EXPIRED_CERTIFICATE: "common",
  },
  asks: [
    "last-good",
    ...DATES,
    "loaded-before",
    "again",
    "twin-answer",
    ...OTHER_SITES,
  ],
  weigh: (evidence, failure) => [
    ...reallyOutOfDate(evidence, failure),
    ...clockIsRight(evidence),
    ...clockIsNotAhead(evidence, failure),
    ...given(evidence, "last-good", ({ at, notAfter }) =>
      notAfter < failure.at
        ? []
        : [
            speaksFor(
              "strong",
              text("clue_last_good_is_newer", {
                seen: dayOf(at),
                end: dayOf(notAfter),
              }),
            ),
          ],
    ),
    ...given(evidence, "loaded-before", ({ at }) =>
      given(
        evidence,
        "certificate",
        ({ notAfter }) =>
          notAfter < at
            ? [speaksFor("strong", text("clue_loaded_after_its_end"))]
            : [],
        "dates",
      ),
    ),
    ...given(evidence, "again", ({ result }) =>
      result === "answers"
        ? [speaksFor("strong", text("clue_answers_now"))]
        : [],
    ),
    ...given(evidence, "twin-answer", ({ result, host }) =>
      result === "answers"
        ? [speaksFor("strong", text("clue_twin_answers", { host }))]
        : [],
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "try-again-later": "often",
    "check-clock": "hardly",
    "tell-owner": "usually",
    "owner-reload-server": "usually",
    "owner-fix-key-pair": "sometimes",
    "owner-renew": "sometimes",
    "owner-ask-hosting": "often",
    "owner-test-site": "hardly",
  },
});
