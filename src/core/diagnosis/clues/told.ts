// Clues against causes that only say that nothing tells why: something does.
import { interceptionClues, INTERCEPTION } from "./interception.js";
import { given, speaksAgainst, type Clue } from "./clue.js";
import type { Evidence, FactId } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";

/** What {@link toldOtherwise} asks for. */
export const TOLD = [
  ...INTERCEPTION,
  "portal-answer",
  "online",
] as const satisfies readonly FactId[];

/** Whoever reads along has a name, a login page answers, or there is no way to the web at all. */
export const toldOtherwise = (evidence: Evidence): readonly Clue[] => [
  ...interceptionClues({ kinds: [], unnamed: null }, evidence).filter(
    ({ text: { key } }) => NAMES.has(key),
  ),
  ...given(
    evidence,
    "certificate",
    ({ ownIssuer: name }) =>
      name === null
        ? []
        : [speaksAgainst("decisive", text("clue_own_issuer", { name }))],
    "signer",
  ),
  ...loginAnswers(evidence),
  ...given(evidence, "online", (isOnline) =>
    isOnline ? [] : [speaksAgainst("decisive", text("clue_offline"))],
  ),
];

const NAMES: ReadonlySet<string> = new Set([
  "clue_certificate_by_interceptor",
  "clue_local_roots_named",
  "clue_issuers_changed_named",
  "clue_root_proven",
]);

/** A login page answers for everybody: against whoever else is said to. `portal-answer` is the fact that it asks for. */
export function loginAnswers(evidence: Evidence): readonly Clue[] {
  return given(evidence, "portal-answer", (answer) =>
    answer === "redirected" || answer === "changed"
      ? [speaksAgainst("decisive", text("clue_portal_answers_itself"))]
      : [],
  );
}
