// Clues from the dates of certificates: whether one has expired or is not valid yet on a clock that is known, and what was shown before.
import {
  given,
  speaksAgainst,
  speaksFor,
  type Clue,
  type Failing,
} from "./clue.js";
import type { Evidence, FactId } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";
import { holdsAt } from "../../evidence/certificates/read-certificates.js";
import { isClockRight, worthOf } from "./clock.js";
import { dayOf } from "../../text/day.js";

/** What {@link reallyOutOfDate} asks for. */
export const DATES = [
  "certificate",
  "clock",
] as const satisfies readonly FactId[];

/** For a cause in the certificate's own dates: at the right time, it is valid or it is not. */
export const reallyOutOfDate = (
  evidence: Evidence,
  { at }: Failing,
): readonly Clue[] =>
  given(
    evidence,
    "certificate",
    (certificate) => {
      const dates = {
        begin: dayOf(certificate.notBefore),
        end: dayOf(certificate.notAfter),
      };
      return given(
        evidence,
        "clock",
        (reading) => {
          if (holdsAt(certificate, at)) {
            return [];
          }
          return holdsAt(certificate, at - reading.aheadMs)
            ? [
                speaksAgainst(
                  worthOf(reading),
                  text("clue_holds_by_right_time", dates),
                ),
              ]
            : [
                speaksFor(
                  isClockRight(evidence) ? "decisive" : worthOf(reading),
                  text("clue_holds_at_no_time", dates),
                ),
              ];
        },
        "dates",
      );
    },
    "dates",
  );
