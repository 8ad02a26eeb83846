// The steps: one at a time to take, the whole list in view, and who else has to do what.
import { h, type VNode } from "snabbdom";
import type {
  ExplainedStep,
  Explanation,
} from "../../core/explanation/explanation.js";
import { text } from "../../core/text/text.js";
import type { StepId } from "../../core/steps/steps.js";
import type { PageView, WalkView } from "../../core/view/view.js";
import { button, commandButton } from "../parts/button.js";
import { closeTab } from "../../platform/firefox/tabs.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { foldLine, section } from "../parts/section.js";
import { questionPart } from "../sections/question-section.js";
import { stepActions } from "../sections/step-actions.js";
import { stepTelling } from "./step-telling.js";

/** Who does what: the reader's own steps first. What is worth little is folded away. */
export function stepSections(
  { steps, stepsHint }: Explanation,
  view: PageView,
  context: PageContext,
): VNode[] {
  const own = steps.filter(({ isWalked }) => isWalked);
  const inView = own.filter(({ isFolded }) => !isFolded);
  const folded = steps.filter(({ isFolded }) => isFolded);
  const others = steps.filter(({ isWalked }) => !isWalked);
  const list = (part: readonly ExplainedStep[], start: number): VNode =>
    h(
      "ol.steps-list",
      { attrs: { start } },
      part.map((step, index) => stepItem(step, start + index, view, context)),
    );
  return [
    section("steps", "steps_title", [
      h("p.hint", phrase(stepsHint)),
      list(inView, 1),
      ...(folded.length === 0
        ? []
        : [
            h("details", { attrs: { "data-fold": "other-steps" } }, [
              foldLine([h("h3", phrase(text("steps_folded")))]),
              list(folded, inView.length + 1),
            ]),
          ]),
      // Below the current step; where all are taken, below the last.
      ...(own.some(({ isCurrent }) => isCurrent)
        ? []
        : questionPart(view, context)),
      ...(view.walk === null ? [] : [walkButtons(view.walk, context)]),
    ]),
    ...(others.length === 0
      ? []
      : [
          section("steps-for-others", "steps_for_others", [
            h("p.hint", phrase(text("steps_for_others_hint"))),
            list(others, own.length + 1),
          ]),
        ]),
  ];
}

function stepItem(
  step: ExplainedStep,
  number: number,
  view: PageView,
  context: PageContext,
): VNode {
  const { id, actor, risk, state, said, isCurrent } = step;
  const line = [
    h("span.step-number", { attrs: { "aria-hidden": "true" } }, String(number)),
    h("span.step-title", phrase(step.title)),
    ...(said === null ? [] : [h("span.step-state", phrase(said))]),
    h(`span.actor.actor-${actor}`, phrase(step.actorName)),
  ];
  const attrs = {
    "data-step": id,
    "data-actor": actor,
    "data-risk": risk,
    "data-state": state,
    ...(isCurrent ? { "data-current": "true", "aria-current": "step" } : {}),
  };
  const body = h("div.step-body", [
    ...stepTelling(step, view, context),
    ...stepActions(step, view, context),
    ...(isCurrent && view.walk !== null
      ? [marks(step, view.walk, context)]
      : []),
    ...(isCurrent ? questionPart(view, context) : []),
  ]);
  return h("li.step", { key: id, attrs }, [
    h("h3.step-line", { attrs: { tabindex: -1 } }, line),
    body,
  ]);
}

/** What became of the current step. */
function marks(
  { id, outlives, marks: { done, noHelp, closesTab } }: ExplainedStep,
  walk: WalkView,
  context: PageContext,
): VNode {
  const isBegun = !outlives || walk.outlives;
  const { tabId } = context;
  const mark = (): void => {
    context.tell("mark-done", id);
    if (closesTab && tabId !== null) {
      void closeTab(tabId);
    }
  };
  return h("div.marks", [
    ...(outlives ? [beginning(id, walk, context)] : []),
    h("div.buttons", [
      button("mark-done", done, null, mark, isBegun),
      ...(noHelp === null
        ? []
        : [commandButton(context, "mark-no-help", noHelp, id)]),
      commandButton(context, "skip", "walk_skip", id),
    ]),
  ]);
}

/** For a step that stops Firefox: is the guide remembered meanwhile? */
function beginning(
  id: StepId,
  { outlives, isPrivate }: WalkView,
  context: PageContext,
): VNode {
  if (outlives) {
    return h("p.hint", phrase(text("walk_begun")));
  }
  return isPrivate
    ? h("p.hint", phrase(text("walk_private")))
    : commandButton(context, "begin", "walk_begin", id, true);
}

function walkButtons(
  { canGoBack, isStarted }: WalkView,
  context: PageContext,
): VNode {
  return h(
    "div.buttons.walk-buttons",
    { attrs: { "aria-busy": String(context.isBusy) } },
    [
      commandButton(context, "check-again", "walk_check"),
      ...(canGoBack ? [commandButton(context, "back", "walk_back")] : []),
      ...(isStarted
        ? [commandButton(context, "start-over", "walk_start_over")]
        : []),
    ],
  );
}
