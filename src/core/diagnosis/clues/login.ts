// Clues from networks that want a login: does somebody answer in place of the site?
import { given, speaksAgainst, speaksFor, type Clue } from "./clue.js";
import type { Evidence, FactId } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";

/** What {@link loginClues} asks for. */
export const LOGIN = [
  "captive-portal",
  "portal-answer",
  "address",
] as const satisfies readonly FactId[];

/** A login page gets in the way of public sites; whatever is in the same network answers as usual. */
export const loginClues = (evidence: Evidence): readonly Clue[] => [
  ...given(evidence, "captive-portal", (state) => {
    switch (state) {
      case "locked":
        return [
          speaksFor("strong", text("clue_portal_locked")),
          ...given(
            evidence,
            "address",
            ({ kind }) =>
              kind === "public"
                ? [speaksFor("decisive", text("clue_portal_before_public"))]
                : [
                    speaksAgainst(
                      "strong",
                      text("clue_portal_not_before_near"),
                    ),
                  ],
            "login",
          ),
        ];
      case "unlocked":
        // Firefox saw the way open again, where it had seen the login page itself, and would say so if it closed again.
        return [speaksAgainst("decisive", text("clue_portal_unlocked"))];
      case "none":
        // Counted: three of ten login pages are missed (Acer et al. 2017, section 5.3).
        return [speaksAgainst("fair", text("clue_portal_none"))];
    }
  }),
  ...given(evidence, "portal-answer", (answer) => {
    switch (answer) {
      case "redirected":
      case "changed":
        return [speaksFor("decisive", text("clue_portal_answers_itself"))];
      case "as-expected":
        return [speaksAgainst("decisive", text("clue_portal_expected"))];
      case "no-answer":
        return [];
    }
  }),
];
