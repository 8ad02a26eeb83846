// The step to take now: what it is, why, and what to do, with each button where it is needed.
import { h, type VNode } from "snabbdom";
import type {
  ExplainedStep,
  Explanation,
} from "../../core/explanation/explanation.js";
import { text } from "../../core/text/text.js";
import type { PageView, WalkView } from "../../core/view/view.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { questionPart } from "../sections/question-section.js";
import { stepActions } from "../sections/step-actions.js";
import { stepTelling } from "../full/step-telling.js";

/** See the head of this file. */
export function currentPart(
  view: PageView,
  explanation: Explanation,
  context: PageContext,
): VNode[] {
  const step = explanation.steps.find(({ isCurrent }) => isCurrent);
  return [
    ...(step === undefined
      ? [
          h("div.walk-step", { key: "end" }, [
            title(phrase(text("beside_all_tried"))),
          ]),
        ]
      : [stepPart(step, view, context)]),
    ...questionPart(view, context),
  ];
}

const title = (words: (VNode | string)[]): VNode =>
  h("h2.walk-title", { attrs: { tabindex: -1 } }, words);

function stepPart(
  step: ExplainedStep,
  view: PageView,
  context: PageContext,
): VNode {
  const { id, actor, risk, state, outlives } = step;
  const attrs = {
    "data-step": id,
    "data-actor": actor,
    "data-risk": risk,
    "data-state": state,
    "data-current": "true",
    "aria-current": "step",
  };
  return h("div.walk-step", { key: id, attrs }, [
    title(phrase(step.title)),
    ...stepTelling(step, view, context),
    ...stepActions(step, view, context),
    ...(outlives && view.walk !== null ? kept(view.walk) : []),
  ]);
}

/** For a step that stops Firefox: what becomes of the guide meanwhile. It is remembered when the step's first button is pressed. */
function kept({ outlives, isPrivate }: WalkView): VNode[] {
  if (isPrivate) {
    return [h("p.hint", phrase(text("walk_private")))];
  }
  return [h("p.hint", phrase(text(outlives ? "walk_begun" : "beside_kept")))];
}
