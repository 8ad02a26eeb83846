// Firefox stopped trusting the root that the site's chain leads to.
import { dayOf } from "../../text/day.js";
import { text } from "../../text/text.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { speaksAgainst, speaksFor, type Claim } from "../clues/clue.js";
import {
  byProof,
  isStolen,
  ofSomebodyElse,
  ROOT,
  rootClues,
} from "../clues/roots.js";
import type { RootWord } from "../../certificate/roots/root-word.js";
import { isByVersion } from "../../certificate/roots/say-retired.js";
import { defineCause } from "./cause.js";

export const rootRetired = defineCause({
  id: "root-retired",
  side: "site",
  applies: {
    // Judgement: 31 of 145 roots went between 140 and 153, and their CAs had told their customers before.
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
  },
  asks: [...ROOT, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...ofSomebodyElse(evidence, failure),
    ...rootClues(evidence, (root, standing) => {
      if (standing === "retired" && !isStolen(root)) {
        return [byProof(root, "retired"), ...sinceWhen(root)];
      }
      return root.kind === "proven" &&
        (standing === "trusted" || standing === "coming")
        ? [
            speaksAgainst(
              "decisive",
              text("clue_root_otherwise", { name: root.name }),
            ),
          ]
        : [];
    }),
    ...alone(evidence, failure),
  ],
  steps: {
    "compare-browser": "sometimes",
    "reach-otherwise": "hardly",
    "tell-owner": "usually",
    "owner-newer-chain": "certain",
    "owner-change-ca": "usually",
    "owner-test-site": "hardly",
  },
});

/** Said beside it; the name of the root is the witness. */
function sinceWhen({ made, retirement }: RootWord): readonly Claim[] {
  if (retirement === null) {
    return [];
  }
  const { because, since, at } = retirement;
  return [
    speaksFor(
      "slight",
      isByVersion(retirement)
        ? text("clue_root_since_version", { version: String(since) })
        : text("clue_root_since_day", { day: dayOf(at) }),
    ),
    ...(because === "age"
      ? [
          speaksFor(
            "slight",
            text("clue_root_old_key", {
              year: String(new Date(made).getUTCFullYear()),
            }),
          ),
        ]
      : []),
  ];
}
