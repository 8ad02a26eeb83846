// Newer Firefoxes no longer trust the root of the site's chain: this one should, but is not far from them.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import {
  byProof,
  isStolen,
  ofSomebodyElse,
  ROOT,
  rootClues,
} from "../clues/roots.js";
import { defineCause } from "./cause.js";

export const rootLeaving = defineCause({
  id: "root-leaving",
  side: "site",
  applies: {
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
  },
  asks: [...ROOT, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...ofSomebodyElse(evidence, failure),
    // An ESR may get such a change with an update between those that the table was read from.
    ...rootClues(evidence, (root, standing) => {
      if (root.retirement === null || isStolen(root)) {
        return [];
      }
      switch (standing) {
        case "near":
        case null:
          return [byProof(root, "leaving")];
        case "leaving":
          return [{ ...byProof(root, "leaving"), strength: "slight" }];
        case "trusted":
        case "retired":
        case "coming":
          return [];
      }
    }),
    ...alone(evidence, failure),
  ],
  steps: {
    "compare-browser": "sometimes",
    "restart-firefox": "hardly",
    "tell-owner": "usually",
    "owner-newer-chain": "certain",
    "owner-change-ca": "usually",
    "owner-test-site": "hardly",
  },
});
