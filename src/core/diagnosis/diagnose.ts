// From a failure and the evidence to why it happened: how likely each cause is, with its clues.
import { readerClues } from "./by-reader.js";
import { CAUSES, type CauseId } from "./causes/index.js";
import { ofTheSite } from "./clues/not-its-own.js";
import { RATIOS, ratioOf, type Clue } from "./clues/clue.js";
import type { Cause, Side } from "./causes/cause.js";
import { chanceOf } from "./cures.js";
import type { CategoryId } from "../failure/codes/categories.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Failure } from "../failure/failure.js";
import { priorOf, SOMETHING_ELSE } from "./priors.js";
import { LIKELY } from "./likely.js";
import type { StepId } from "../steps/steps.js";

export interface RankedCause {
  readonly id: CauseId;
  readonly side: Side | null;
  /** False where websites may have staged everything that speaks for it. */
  readonly mayBeSure: boolean;
  /** What all clues say together, in a word; the error alone gives `none`. */
  readonly strength: "decisive" | "strong" | "weak" | "none" | "against";
  /** How likely it is, from 0 to 1; all causes and something else are 1. */
  readonly likelihood: number;
  /** Strongest first. */
  readonly clues: readonly Clue[];
}

export interface Diagnosis {
  readonly category: CategoryId;
  /** Most likely first; never empty. */
  readonly causes: readonly [RankedCause, ...RankedCause[]];
}

/**
 * Exactly one cause holds, or something else: prior odds times the likelihood ratios of what is known, as shares of the sum. Equal ones stay in
 * the order of the catalogue. docs/diagnosis.md has the model.
 *
 * @param tried steps that did not help: each leaves of a cause what it fails to cure
 */
export function diagnose(
  failure: Pick<Failure, "at" | "error" | "host" | "url" | "type">,
  evidence: Evidence,
  tried: readonly StepId[] = [],
): Diagnosis {
  const judged = (CAUSES as readonly Cause<CauseId>[]).flatMap((cause) => {
    const prior = priorOf(cause, failure.error, evidence);
    return prior === null
      ? []
      : [judge(cause, prior * leftOf(cause, tried), failure, evidence)];
  });
  const all = judged.reduce((sum, { odds }) => sum + odds, SOMETHING_ELSE);
  const held = judged.map(({ isHeld, odds, ...cause }) => ({
    ...cause,
    odds: isHeld ? Math.min(odds, MOST_UNPROVEN * (all - odds)) : odds,
  }));
  const sum = held.reduce((so, { odds }) => so + odds, SOMETHING_ELSE);
  const [first, ...rest] = held
    .map(({ odds, ...cause }): RankedCause => ({
      ...cause,
      likelihood: odds / sum,
    }))
    .sort((a, b) => b.likelihood - a.likelihood);
  if (first === undefined) {
    throw new Error(`No cause applies to ${failure.error.category}`);
  }
  return { category: failure.error.category, causes: [first, ...rest] };
}

/** The odds, against all else, of what is just not likely yet. */
const MOST_UNPROVEN = 0.99 * (LIKELY / (1 - LIKELY));

/** The chance that none of the steps cures the cause, if it is the true one. */
const leftOf = (cause: Cause, tried: readonly StepId[]): number =>
  tried.reduce((left, id) => left * (1 - chanceOf(cause, id)), 1);

function judge(
  { id, side, isStageable, isProven, weigh }: Cause<CauseId>,
  prior: number,
  failure: Pick<Failure, "at" | "error" | "host" | "url" | "type">,
  evidence: Evidence,
): Omit<RankedCause, "likelihood"> & {
  readonly odds: number;
  readonly isHeld: boolean;
} {
  const weighed = weigh(evidence, failure);
  const clues = [
    ...(side === "site" ? ofTheSite(weighed, evidence, failure) : weighed),
    ...readerClues({ id, side }, evidence),
  ].toSorted((a, b) => RATIOS[b.strength] - RATIOS[a.strength]);
  const ratio = ratioOf(clues);
  const mayBeSure =
    isStageable !== true || clues.some(({ isProof }) => isProof);
  return {
    id,
    side,
    mayBeSure,
    strength: strengthOf(ratio),
    odds: prior * ratio,
    isHeld: isProven?.(evidence) === false,
    clues,
  };
}

function strengthOf(ratio: number): RankedCause["strength"] {
  if (ratio >= RATIOS.decisive / 2) {
    return "decisive";
  }
  if (ratio >= RATIOS.strong / 2) {
    return "strong";
  }
  if (ratio > 1) {
    return "weak";
  }
  return ratio === 1 ? "none" : "against";
}

/** So many times less likely than the first a cause is not worth its steps in the guide: with a clue for it, and without. */
const WORTH_STEPS = { told: 10, untold: 4 };

/** The causes whose steps make up the guide: the first, and those that are not far behind and have no clue against them. */
export function worthSteps({
  causes: [first, ...rest],
}: Diagnosis): readonly RankedCause[] {
  const { told, untold } = WORTH_STEPS;
  return [
    first,
    ...rest.filter(
      ({ likelihood, strength }) =>
        strength !== "against" &&
        first.likelihood <= likelihood * (strength === "none" ? untold : told),
    ),
  ];
}
