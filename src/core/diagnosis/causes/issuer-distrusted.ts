// Firefox has withdrawn its trust in the CA.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const issuerDistrusted = defineCause({
  id: "issuer-distrusted",
  side: "site",
  applies: {
    "distrusted-ca": "usual",
  },
  asks: [...OTHER_SITES, "last-good"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...given(evidence, "last-good", ({ isBuiltInRoot, issuer }) =>
      isBuiltInRoot === true
        ? [speaksFor("fair", text("clue_had_public_issuer", { issuer }))]
        : [],
    ),
  ],
  steps: {
    "leave-site": "hardly",
    "update-firefox": "sometimes",
    "reach-otherwise": "sometimes",
    "tell-owner": "usually",
    "ask-it": "sometimes",
    "owner-change-ca": "certain",
    "owner-test-site": "hardly",
  },
});
