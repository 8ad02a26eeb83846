// The certificate promises a stapled OCSP response, and the server sends none.
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";

export const mustStapleWithoutStaple = defineCause({
  id: "must-staple-without-staple",
  side: "site",
  applies: {
    MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING: "usual",
  },
  asks: [...OTHER_SITES, "certificate"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...given(
      evidence,
      "certificate",
      ({ mustStaple }) =>
        mustStaple ? [speaksFor("fair", text("clue_must_staple_read"))] : [],
      "marks",
    ),
  ],
  steps: {
    "try-again-later": "sometimes",
    "try-other-network": "hardly",
    "tell-owner": "usually",
    "ask-it": "hardly",
    "it-keep-staples": "sometimes",
    "owner-fix-stapling": "usually",
    "owner-drop-must-staple": "usually",
    "owner-test-site": "hardly",
    "owner-ask-hosting": "sometimes",
    "weaken-must-staple": "usually",
  },
});
