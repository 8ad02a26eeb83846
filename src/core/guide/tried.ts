// What a walk tells the diagnosis: the steps that were taken, and did not help.
import {
  isLooking,
  isWeakening,
  stepRow,
  type StepId,
} from "../steps/steps.js";
import { marksOf } from "./marks.js";
import type { Walk } from "./walk/walk-state.js";

/**
 * Steps of which the reader says that they did not help, and those that were done and after which a check saw the same error. In the order of
 * their marks. What only looks or compares cures nothing; what gives up protection says nothing either. That an owner was told, or that the page
 * opens elsewhere, is no reason why it should open here.
 */
export function triedIn(walk: Walk | null): readonly StepId[] {
  if (walk === null) {
    return [];
  }
  return (Object.keys(walk.marks) as StepId[]).filter((id) => {
    const marked = walk.marks[id];
    const isInVain =
      marked?.mark === "no-help" ||
      (marked?.mark === "done" &&
        marksOf(id).checks &&
        marked.after === walk.code);
    return (
      isInVain &&
      !isLooking(id) &&
      !isWeakening(id) &&
      stepRow(id).tells !== true
    );
  });
}
