// What a cause's words for its steps mean: the chance that a step, if somebody takes it, mends what the cause broke.
import type { Cause, Cure } from "./causes/cause.js";
import type { StepId } from "../steps/steps.js";

/**
 * Orders of magnitude, from 0 to 1, by judgement (docs/diagnosis.md); never certainty, because steps are taken wrongly. Where a cause is
 * what a step undoes by definition, as a wrong clock is what setting it undoes, that is `certain`.
 */
export const CHANCES: Readonly<Record<Cure, number>> = {
  certain: 0.95,
  usually: 0.7,
  often: 0.4,
  sometimes: 0.15,
  hardly: 0.03,
};

/** In the order of the cause. */
export function stepsOf({ steps }: Pick<Cause, "steps">): readonly StepId[] {
  return Object.keys(steps) as StepId[];
}

/** The chance that the step cures the cause, from 0 to 1; 0 for a step that the cause does not name. */
export function chanceOf({ steps }: Pick<Cause, "steps">, id: StepId): number {
  const cure = steps[id];
  return cure === undefined ? 0 : CHANCES[cure];
}
