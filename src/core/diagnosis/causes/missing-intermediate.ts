// The server does not send the certificate that links its own to a root that Firefox knows.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { GOOD_BEFORE, goodBefore } from "../clues/not-its-own.js";
import { defineCause } from "./cause.js";

export const missingIntermediate = defineCause({
  id: "missing-intermediate",
  side: "site",
  applies: {
    SEC_ERROR_UNKNOWN_ISSUER: "common",
  },
  asks: ["certificate", "address", "last-good", ...GOOD_BEFORE, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      ({ lacksIntermediate }) => [
        lacksIntermediate
          ? speaksFor("decisive", text("clue_link_is_missing"))
          : speaksAgainst("strong", text("clue_no_link_is_missing")),
      ],
      "chain",
    ),
    ...given(evidence, "address", ({ kind }) => {
      const address = failure.host.ascii;
      return kind === "public"
        ? []
        : [speaksAgainst("strong", text("clue_no_public_ca", { address }))];
    }),
    // Firefox remembers intermediates that other sites sent.
    ...given(evidence, "again", ({ result }) =>
      result === "answers"
        ? [speaksFor("strong", text("clue_answers_now"))]
        : [],
    ),
    ...given(evidence, "last-good", ({ isBuiltInRoot, issuer }) =>
      isBuiltInRoot === true
        ? [speaksFor("fair", text("clue_had_public_issuer", { issuer }))]
        : [
            speaksAgainst(
              "strong",
              text("clue_had_private_issuer", { issuer }),
            ),
          ],
    ),
    ...goodBefore(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    // What it knows beforehand it learns by itself, and not with an update.
    "update-firefox": "hardly",
    "compare-browser": "often",
    "tell-owner": "usually",
    "owner-install-intermediate": "certain",
    "owner-iis-chain": "sometimes",
    "owner-ask-hosting": "often",
    "owner-test-site": "hardly",
  },
});
