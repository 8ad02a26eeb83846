// Steps that only look and change nothing: what the reader reports is a fact for the diagnosis.
import { withSaid, type Said } from "../evidence/asked/answers.js";
import type { Evidence } from "../evidence/evidence.js";
import { known } from "../fact.js";
import { STEPS, stepRow, type StepId } from "../steps/steps.js";
import { stateOf } from "./walk/walk.js";
import type { Walk } from "./walk/walk-state.js";

/**
 * The evidence with what the reader answered, and said in this walk: "done" is yes, "no-help" is no, and a step that was skipped says nothing.
 */
export function withAnswers({
  evidence,
  walk,
  said,
}: {
  readonly evidence: Evidence;
  readonly walk: Walk | null;
  readonly said: Said;
}): Evidence {
  return withLooks(withSaid(evidence, said), walk);
}

function withLooks(evidence: Evidence, walk: Walk | null): Evidence {
  const answers = (Object.keys(STEPS) as StepId[]).flatMap((id) => {
    const { looks } = stepRow(id);
    const state = stateOf(walk, id);
    return looks === undefined || (state !== "done" && state !== "no-help")
      ? []
      : [[looks, known(state === "done")] as const];
  });
  return answers.length === 0
    ? evidence
    : { ...evidence, ...Object.fromEntries(answers) };
}
