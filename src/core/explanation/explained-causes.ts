// The causes in words: what each one is, why we think so, what speaks against it, and what would decide it.
import type { Cause, Side } from "../diagnosis/causes/cause.js";
import { CAUSES, type CauseId } from "../diagnosis/causes/index.js";
import type { Diagnosis, RankedCause } from "../diagnosis/diagnose.js";
import { policiesFor, POLICY_OF } from "../diagnosis/policies.js";
import { isCounted, priorOf, SOMETHING_ELSE } from "../diagnosis/priors.js";
import { LIKELY, PERHAPS, SURE } from "../diagnosis/likely.js";
import type { Evidence, FactId } from "../evidence/evidence.js";
import type { ErrorCode } from "../failure/failure.js";
import { needFor } from "./said.js";
import { snake, text, type Text } from "../text/text.js";

/** How likely something is. */
export interface Likelihood {
  /** From 0.00 to 1.00, with two decimals. */
  readonly likelihood: string;
  /** In words. */
  readonly likelihoodName: Text;
}

export interface ExplainedCause extends Likelihood {
  readonly id: CauseId;
  readonly side: Side | null;
  readonly strength: RankedCause["strength"];
  /** Whose problem it would be. */
  readonly sideName: Text | null;
  /** How likely it was before anything was known, and who says so. */
  readonly prior: Text;
  /** What administrators can do by a policy of Firefox, with the lines of policies.json; null for those that no policy repairs. */
  readonly policy: { readonly body: Text; readonly lines: string | null };
  /** True where next to nothing is left of it: of these there is no more to say than that. Never the first. */
  readonly isUnlikely: boolean;
  /** Stands above the title: is it what is usual, or does something speak for it? */
  readonly heading: Text;
  readonly title: Text;
  readonly why: Text;
  /** Strongest first. */
  readonly speaksFor: readonly Text[];
  readonly speaksAgainst: readonly Text[];
  /** Facts that are unknown, bear on this cause, and can be learnt. */
  readonly wouldTell: readonly FactId[];
}

/** Below this a cause is unlikely, whether something speaks against it or all the more for another: so the list stays in one order. */
const UNLIKELY = 0.02;

/** In the order of the diagnosis. */
export function explainCauses(
  { causes: [first, ...rest] }: Diagnosis,
  evidence: Evidence,
  error: ErrorCode,
): readonly [ExplainedCause, ...ExplainedCause[]] {
  const priors = priorsOf([first, ...rest], evidence, error);
  return [
    { ...explainCause(first, evidence, priors), isUnlikely: false },
    ...rest.map((cause) => explainCause(cause, evidence, priors)),
  ];
}

/** The chance that it is none of the causes; null where that is next to nothing. */
export function explainElse({
  causes,
}: Pick<Diagnosis, "causes">): Likelihood | null {
  const chance = causes.reduce((left, { likelihood }) => left - likelihood, 1);
  return chance < UNLIKELY ? null : likely(chance);
}

const likely = (chance: number): Likelihood => ({
  likelihood: chance.toFixed(2),
  likelihoodName: likelihoodName(chance),
});

/** What a chance is called; the first two words promise as much as a verdict's do. */
function likelihoodName(chance: number): Text {
  if (chance >= SURE) {
    return text("likelihood_sure");
  }
  if (chance >= LIKELY) {
    return text("likelihood_likely");
  }
  if (chance >= PERHAPS) {
    return text("likelihood_perhaps");
  }
  return text(chance >= LESS ? "likelihood_less" : "likelihood_unlikely");
}

/** One of ten. */
const LESS = 0.1;

/** Before anything but the error, the kind of address and the system is known: as a share of all that it may be. */
function priorsOf(
  causes: readonly RankedCause[],
  evidence: Evidence,
  error: ErrorCode,
): ReadonlyMap<CauseId, Text> {
  const platform = evidence.platform.known ? evidence.platform.value : "win";
  const odds = causes.flatMap(({ id }) => {
    const cause = CAUSE.get(id);
    return cause === undefined
      ? []
      : [{ cause, prior: priorOf(cause, error, evidence) ?? 0 }];
  });
  const sum = odds.reduce((all, { prior }) => all + prior, SOMETHING_ELSE);
  return new Map(
    odds.map(({ cause, prior }) => {
      const share = Math.round((100 * prior) / sum);
      return [
        cause.id,
        text(
          isCounted(cause, error, evidence)
            ? `prior_counted_${platform}`
            : "prior_judged",
          { share: share < 1 ? "<1" : share },
        ),
      ];
    }),
  );
}

function explainCause(
  { id, side, strength, likelihood, clues }: RankedCause,
  evidence: Evidence,
  priors: ReadonlyMap<CauseId, Text>,
): ExplainedCause {
  const said = (speaks: "for" | "against"): readonly Text[] =>
    once(
      clues.filter((clue) => clue.speaks === speaks).map((clue) => clue.text),
    );
  return {
    id,
    side,
    strength,
    sideName: side === null ? null : text(`side_${side}`),
    ...likely(likelihood),
    prior: priors.get(id) ?? text("prior_judged", { share: 0 }),
    policy: {
      body: text(`policy_${snake(POLICY_OF[id])}_body`),
      lines: policiesFor(id),
    },
    isUnlikely: likelihood < UNLIKELY,
    heading: text(headingOf(said("for").length > 0, likelihood)),
    title: text(`cause_${snake(id)}_title`),
    why: text(`cause_${snake(id)}_why`),
    speaksFor: said("for"),
    speaksAgainst: said("against"),
    wouldTell: (CAUSE.get(id)?.asks ?? []).filter(
      (fact) => needFor(fact, evidence) !== "nothing",
    ),
  };
}

/** Nothing speaks for what is merely usual; what is said to be likely has to be. */
function headingOf(
  isSpokenFor: boolean,
  likelihood: number,
): "cause_usual" | "cause_likely" | "cause_perhaps" {
  if (!isSpokenFor) {
    return "cause_usual";
  }
  return likelihood >= LIKELY ? "cause_likely" : "cause_perhaps";
}

/** What several facts say alike is said once. */
function once(texts: readonly Text[]): readonly Text[] {
  const words = texts.map((one) => JSON.stringify(one));
  return texts.filter((_, i) => words.indexOf(words[i] ?? "") === i);
}

const CAUSE: ReadonlyMap<CauseId, Cause<CauseId>> = new Map(
  (CAUSES as readonly Cause<CauseId>[]).map((cause) => [cause.id, cause]),
);
