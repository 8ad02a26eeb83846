// In which order a guide's steps are seen, and which of them are folded away: what was taken first, then what is worth most.
import type { GuideStep } from "./guide.js";
import { WORTH_VIEW } from "./worth.js";
import { stateOf } from "./walk/walk.js";
import type { Walk } from "./walk/walk-state.js";
import type { StepId } from "../steps/steps.js";

export interface PlacedStep extends GuideStep {
  readonly isFolded: boolean;
}

/** Of the reader's own steps that are still to be taken: never more in view than that, nor fewer while there are others. */
export const MOST_IN_VIEW = 5;
export const LEAST_IN_VIEW = 3;

/**
 * The reader's own steps: what was marked as it was marked, then what is still to be taken, in the guide's order; then what others do, and what
 * gives up protection last. Folded away is the tail of what is still to be taken, so that whoever goes on comes to every one of them.
 */
export function inViewOrder(
  steps: readonly GuideStep[],
  walk: Walk | null,
): readonly PlacedStep[] {
  const isSafeOwn = ({ actor, risk }: GuideStep): boolean =>
    actor === "you" && risk === "none";
  const own = steps.filter(isSafeOwn);
  const marked = Object.keys(walk?.marks ?? {}) as StepId[];
  const taken = marked.flatMap((id) => own.filter((step) => step.id === id));
  const open = own.filter(({ id }) => stateOf(walk, id) === "todo");
  const seen = (step: GuideStep): PlacedStep => ({ ...step, isFolded: false });
  return [
    ...taken.map(seen),
    ...open.map((step, i) => ({
      ...step,
      isFolded:
        i >= MOST_IN_VIEW || (i >= LEAST_IN_VIEW && step.worth < WORTH_VIEW),
    })),
    ...steps.filter((step) => !isSafeOwn(step)).map(seen),
  ];
}
