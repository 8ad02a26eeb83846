// This Firefox did not load its own list of roots, or some were removed or marked as not trusted.
import { everywhere, OTHER_SITES } from "../clues/elsewhere.js";
import { speaksAgainst } from "../clues/clue.js";
import {
  byProof,
  isStolen,
  ofSomebodyElse,
  ROOT,
  rootClues,
} from "../clues/roots.js";
import { text } from "../../text/text.js";
import { defineCause } from "./cause.js";

export const rootsNotLoaded = defineCause({
  id: "roots-not-loaded",
  side: "device",
  // Sites that fail alike, and names that they show, are as well what an interceptor makes of them.
  isProven: ({ certificate }) =>
    certificate.known && certificate.value.root?.kind === "proven",
  applies: {
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    // Firefox takes a canary of its own that fails as well for an interceptor (NetErrorParent.sys.mjs, primeMitm).
    interception: "rare",
  },
  asks: [...ROOT, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...ofSomebodyElse(evidence, failure),
    ...rootClues(evidence, (root, standing) => {
      const isHere = standing === "trusted" || standing === "leaving";
      if (isHere && !isStolen(root)) {
        return [byProof(root, "trusted")];
      }
      return root.kind === "proven" &&
        (standing === "retired" || standing === "coming")
        ? [
            speaksAgainst(
              "decisive",
              text("clue_root_not_here", { name: root.name }),
            ),
          ]
        : [];
    }),
    ...everywhere(evidence, failure),
  ],
  steps: {
    "restart-firefox": "often",
    "update-firefox": "sometimes",
    "try-new-profile": "usually",
    "ask-it": "sometimes",
  },
});
