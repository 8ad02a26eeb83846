// What tells that a bad certificate is not the site's own: who made it, whose site it is, and that there were good ones.
import { isWellKnown } from "../../evidence/collectors/resembles.js";
import { loginAnswers } from "./told.js";
import { given, speaksAgainst, type Clue, type Failing } from "./clue.js";
import type { CategoryId } from "../../failure/codes/categories.js";
import type { Evidence, FactId } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";

/**
 * The clues of a cause that lies with the site: where the failing certificate names who intercepts, it is not the site's, whatever is wrong with
 * it, and whatever Firefox says; a site that everybody knows hardly ever shows a stranger's; and a login page answers for all. So this holds for every cause of that side, and
 * diagnose.ts asks it of each.
 */
export function ofTheSite(
  clues: readonly Clue[],
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] {
  const { certificate } = evidence;
  if (!certificate.known || certificate.value.interceptor === null) {
    return [...clues, ...ofStrangersHere(evidence, failure)];
  }
  const { name } = certificate.value.interceptor;
  return [
    ...clues.filter(({ facts }) => !facts.includes("certificate")),
    ...given(
      evidence,
      "certificate",
      ({ issuer }) => [
        speaksAgainst(
          "decisive",
          text("clue_certificate_by_interceptor", { issuer, name }),
        ),
      ],
      "readers",
    ),
  ];
}

/** What a stranger's certificate fails with. Owners whom everybody knows do let theirs run out. */
const STRANGERS: ReadonlySet<CategoryId> = new Set<CategoryId>([
  "wrong-host",
  "unknown-issuer",
  "self-signed",
]);

function ofStrangersHere(
  evidence: Evidence,
  { error: { category }, host: { ascii: host } }: Failing,
): readonly Clue[] {
  return STRANGERS.has(category)
    ? [
        ...loginAnswers(evidence),
        ...given(evidence, "address", () =>
          isWellKnown(host)
            ? [speaksAgainst("strong", text("clue_well_known_site", { host }))]
            : [],
        ),
      ]
    : [];
}

/** What {@link goodBefore} and {@link lasting} ask for. */
export const GOOD_BEFORE = [
  "hsts",
  "again",
] as const satisfies readonly FactId[];

/**
 * Against a name that was never set up: Firefox notes HSTS only on a connection with a good certificate (RFC 6797, section 8.1). Only fair, since
 * it also comes from the domain above, and from the list that is built in.
 */
export const goodBefore = (evidence: Evidence): readonly Clue[] =>
  given(evidence, "hsts", (usesHsts) =>
    usesHsts ? [speaksAgainst("fair", text("clue_hsts_noted"))] : [],
  );

/** Against what does not go away by itself: asked once more, the address answers. */
export const lasting = (evidence: Evidence): readonly Clue[] =>
  given(evidence, "again", ({ result }) =>
    result === "answers"
      ? [speaksAgainst("strong", text("clue_answers_now"))]
      : [],
  );
