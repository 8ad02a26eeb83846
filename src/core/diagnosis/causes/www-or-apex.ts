// The certificate is for the name with www or for the one without, but not for both.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { GOOD_BEFORE, goodBefore, lasting } from "../clues/not-its-own.js";
import { defineCause } from "./cause.js";

export const wwwOrApex = defineCause({
  id: "www-or-apex",
  side: "site",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "common",
  },
  asks: [
    "certificate",
    "address",
    "twin-answer",
    ...GOOD_BEFORE,
    ...OTHER_SITES,
  ],
  weigh: (evidence, failure) => [
    ...given(evidence, "address", ({ twin }) =>
      twin === null
        ? [speaksAgainst("decisive", text("clue_has_no_twin"))]
        : given(
            evidence,
            "certificate",
            ({ names }) => [
              names.includes(twin)
                ? speaksFor(
                    "decisive",
                    text("clue_covers_twin", { host: twin }),
                  )
                : speaksAgainst(
                    "decisive",
                    text("clue_covers_no_twin", { host: twin }),
                  ),
            ],
            "names",
          ),
    ),
    ...given(evidence, "twin-answer", ({ result, host }) =>
      result === "answers"
        ? [speaksFor("decisive", text("clue_twin_answers", { host }))]
        : [speaksAgainst("strong", text("clue_twin_fails", { host }))],
    ),
    ...goodBefore(evidence),
    ...lasting(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-address": "usually",
    "tell-owner": "often",
    "owner-fix-names": "usually",
    "owner-ask-hosting": "often",
    "owner-test-site": "hardly",
  },
});
