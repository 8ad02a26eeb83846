// The site's certificate has expired, and nobody renewed it.
import { clockIsNotAhead, clockIsRight } from "../clues/clock.js";
import { DATES, reallyOutOfDate } from "../clues/dates.js";
import { dayOf } from "../../text/day.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const certificateExpired = defineCause({
  id: "certificate-expired",
  side: "site",
  applies: {
    expired: "usual",
    SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "rare",
  },
  asks: [...DATES, "last-good", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...reallyOutOfDate(evidence, failure),
    ...clockIsRight(evidence),
    ...clockIsNotAhead(evidence, failure),
    ...given(evidence, "last-good", ({ at, notAfter }) => {
      const dates = { seen: dayOf(at), end: dayOf(notAfter) };
      return notAfter < failure.at
        ? [speaksFor("strong", text("clue_last_good_ended", dates))]
        : [speaksAgainst("strong", text("clue_last_good_is_newer", dates))];
    }),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-clock": "hardly",
    "try-again-later": "sometimes",
    "verify-own-device": "sometimes",
    "tell-owner": "usually",
    "owner-renew": "usually",
    "owner-reload-server": "sometimes",
    "owner-fix-key-pair": "hardly",
    "owner-ask-hosting": "often",
    "owner-test-site": "hardly",
    "weaken-exception": "often",
  },
});
