// The certificate has a wildcard of this very domain, which stops short of this name.
import { alone, named, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { lasting } from "../clues/not-its-own.js";
import { defineCause } from "./cause.js";
import { depthOf, wildcardBeside } from "../clues/names.js";
import { text } from "../../text/text.js";

/** Labels below the domain from which a wildcard of the domain does not reach (RFC 9525, section 6.3). */
const DEEP = 2;

export const wildcardDepth = defineCause({
  id: "wildcard-depth",
  side: "site",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "common",
  },
  asks: ["certificate", "address", "again", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      ({ names, coversHost }) => {
        const host = failure.host.ascii;
        const name = coversHost ? null : wildcardBeside(names, host);
        return name === null
          ? [
              speaksAgainst(
                "decisive",
                text("clue_no_wildcard_beside", { names: named(names) }),
              ),
            ]
          : [
              speaksFor(
                "decisive",
                text("clue_wildcard_beside", { host, name }),
              ),
            ];
      },
      "names",
    ),
    ...given(evidence, "address", ({ kind }) => {
      const host = failure.host.ascii;
      const depth = depthOf(host);
      if (kind !== "public" || depth === 0) {
        return [];
      }
      // Few names are so deep, and nearly all that a wildcard does not reach.
      return depth >= DEEP
        ? [speaksFor("strong", text("clue_two_levels_deep", { host }))]
        : [speaksAgainst("strong", text("clue_one_level_deep", { host }))];
    }),
    ...lasting(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-address": "sometimes",
    "tell-owner": "usually",
    "owner-fix-names": "certain",
    "owner-ask-hosting": "often",
    "owner-test-site": "hardly",
  },
});
