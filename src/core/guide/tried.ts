// What a walk tells the diagnosis: the steps that were taken, and did not help.
import {
  isLooking,
  isWeakening,
  stepRow,
  type StepId,
} from "../steps/steps.js";
import type { Walk } from "./walk/walk-state.js";

/**
 * Steps of which the reader says that they did not help, and those that were done and after which a check saw the same error. In the order of
 * their marks. What only looks or compares cures nothing; what gives up protection says nothing either.
 */
export function triedIn(walk: Walk | null): readonly StepId[] {
  if (walk === null) {
    return [];
  }
  return (Object.keys(walk.marks) as StepId[]).filter((id) => {
    const marked = walk.marks[id];
    const isInVain =
      marked?.mark === "no-help" ||
      (marked?.mark === "done" && marked.after === walk.code);
    return (
      isInVain &&
      !isLooking(id) &&
      !isWeakening(id) &&
      stepRow(id).tells !== true
    );
  });
}
