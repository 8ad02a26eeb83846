// From a failure and the evidence to why it happened: the causes in order, each with its clues.
import { CAUSES, type CauseId } from "./causes/index.js";
import type { Clue, Strength } from "./clues/clue.js";
import type { Cause, Fit, Side } from "./causes/cause.js";
import type { CategoryId } from "../failure/codes/categories.js";
import type { Evidence } from "../evidence/evidence.js";
import type { ErrorCode, Failure } from "../failure/failure.js";

export interface RankedCause {
  readonly id: CauseId;
  readonly side: Side | null;
  /** False where websites may have staged everything that speaks for it. */
  readonly mayBeSure: boolean;
  /** The clues for it, less those against it; the error alone gives `none`. */
  readonly strength: Strength | "none" | "against";
  /** From the error and the clues; for comparing only. */
  readonly score: number;
  /** Strongest first. */
  readonly clues: readonly Clue[];
}

export interface Diagnosis {
  readonly category: CategoryId;
  /** Most likely first; never empty. */
  readonly causes: readonly [RankedCause, ...RankedCause[]];
}

/**
 * A strong clue lifts what is merely possible above what is usual; one weak clue does not, two do. Nothing outweighs a
 * decisive one.
 */
const WEIGHTS: Readonly<Record<Strength, number>> = {
  decisive: 100,
  strong: 10,
  weak: 3,
};
const FITS: Readonly<Record<Fit, number>> = { usual: 8, possible: 4, rare: 1 };

/** Judges every cause that may be behind the error; equal ones stay in the order of the catalogue. */
export function diagnose(
  failure: Pick<Failure, "at" | "error" | "host" | "url" | "type">,
  evidence: Evidence,
): Diagnosis {
  const judged = (CAUSES as readonly Cause<CauseId>[])
    .flatMap((cause) => judge(cause, failure, evidence))
    .sort((a, b) => b.score - a.score);
  const [first, ...rest] = judged;
  if (first === undefined) {
    throw new Error(`No cause applies to ${failure.error.category}`);
  }
  return { category: failure.error.category, causes: [first, ...rest] };
}

function judge(
  cause: Cause<CauseId>,
  failure: Pick<Failure, "at" | "error" | "host" | "url" | "type">,
  evidence: Evidence,
): readonly RankedCause[] {
  const fit = fitOf(cause, failure.error);
  if (fit === null) {
    return [];
  }
  const clues = cause
    .weigh(evidence, failure)
    .toSorted((a, b) => WEIGHTS[b.strength] - WEIGHTS[a.strength]);
  const weight = clues.reduce(
    (sum, { strength, speaks }) =>
      sum + (speaks === "for" ? WEIGHTS[strength] : -WEIGHTS[strength]),
    0,
  );
  const { id, side, isStageable = false } = cause;
  const mayBeSure = !isStageable || clues.some(({ isProof }) => isProof);
  const score = FITS[fit] + weight;
  return [{ id, side, mayBeSure, strength: strengthOf(weight), score, clues }];
}

/** How often the cause is behind the error; null where it never is. */
export function fitOf(
  { applies }: Pick<Cause, "applies">,
  { name, category }: Pick<ErrorCode, "name" | "category">,
): Fit | null {
  const fits: Readonly<Record<string, Fit | undefined>> = applies;
  // Asked of every cause for every failure: a look at the table costs nothing, a copy of it does.
  const of = (key: string): Fit | undefined =>
    Object.hasOwn(fits, key) ? fits[key] : undefined;
  return (name === null ? undefined : of(name)) ?? of(category) ?? null;
}

function strengthOf(weight: number): RankedCause["strength"] {
  if (weight >= WEIGHTS.decisive / 2) {
    return "decisive";
  }
  if (weight >= WEIGHTS.strong / 2) {
    return "strong";
  }
  if (weight > 0) {
    return "weak";
  }
  return weight === 0 ? "none" : "against";
}

/** A cause further behind the first one than this is not worth its steps in the guide: with a clue for it, and without. */
const WORTH_STEPS = { told: 12, untold: 4 };

/** The causes whose steps make up the guide: the first, and those that are not far behind and have no clue against them. */
export function worthSteps({
  causes: [first, ...rest],
}: Diagnosis): readonly RankedCause[] {
  return [
    first,
    ...rest.filter(({ score, strength }) => {
      const { told, untold } = WORTH_STEPS;
      return (
        strength !== "against" &&
        first.score - score <= (strength === "none" ? untold : told)
      );
    }),
  ];
}
