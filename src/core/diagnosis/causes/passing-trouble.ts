// It is over already: asked once more, the site answers.
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

// Not for what does not go away by itself, such as a revoked or weak certificate; and the request has no client certificate.
export const passingTrouble = defineCause({
  id: "passing-trouble",
  side: null,
  applies: {
    ocsp: "rare",
    protocol: "rare",
    network: "rare",
    "browser-internal": "rare",
    "malformed-certificate": "rare",
    unrecognised: "rare",
  },
  asks: ["again"],
  weigh: (evidence) =>
    given(evidence, "again", ({ result }) => {
      switch (result) {
        case "answers":
          return [speaksFor("decisive", text("clue_answers_now"))];
        case "fails":
        case "no-answer":
          return [speaksAgainst("strong", text("clue_again_fails"))];
      }
    }),
  steps: {
    "try-again-later": "certain",
    "restart-firefox": "sometimes",
  },
});
