// A CA has revoked many certificates at once.
import { given, speaksAgainst } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

export const caWideRevocation = defineCause({
  id: "ca-wide-revocation",
  side: "site",
  applies: {
    revoked: "rare",
  },
  asks: ["other-failures", "local-roots"],
  weigh: (evidence, failure) => [
    ...failsElsewhere(evidence, failure),
    ...given(evidence, "local-roots", ({ hosts, of, issuer }) =>
      hosts > 0
        ? [
            speaksAgainst(
              "strong",
              text("clue_local_roots", {
                hosts,
                of,
                issuer,
              }),
            ),
          ]
        : [],
    ),
  ],
  steps: {
    "leave-site": "hardly",
    "reach-otherwise": "sometimes",
    "come-back-tomorrow": "often",
    "tell-owner": "usually",
    "ask-it": "hardly",
    "owner-replace-revoked": "certain",
    "owner-test-site": "hardly",
    "ca-say-why-revoked": "sometimes",
  },
});
