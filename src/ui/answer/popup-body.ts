// The popup: an answer at a glance. What happened, whose problem it is, what to do first; all else is a line that opens, or a page of its own.
import { h, type VNode } from "snabbdom";
import type { PageView } from "../../core/view/view.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { idleSections } from "../sections/idle-sections.js";
import { recentSection } from "../sections/recent-section.js";
import { itemsCard, waitingCard } from "../sections/walk-sections.js";
import { answerFolds } from "./answer-folds.js";
import { answerFoot } from "./answer-foot.js";
import { firstStep } from "./first-step.js";
import { head } from "./head.js";
import { partLines } from "./part-lines.js";
import { pathStrip } from "./path-strip.js";
import { endOf, solved } from "./solved.js";

/** See the head of this file. A check of Firefox that is off stands above everything. */
export function popupBody(view: PageView, context: PageContext): VNode[] {
  return [
    ...itemsCard(view, context),
    ...answer(view, context),
    answerFoot(view, context),
  ];
}

function answer(view: PageView, context: PageContext): VNode[] {
  const { explanation, parts, recent } = view;
  const end = endOf(view);
  if (end !== null) {
    return solved(view, end, context);
  }
  if (explanation === null || explanation.goingOn === null) {
    return [
      head(
        view,
        view.body === null ? [] : [h("p.head-body", phrase(view.body))],
      ),
      ...waitingCard(view, context),
      ...(parts.length === 0 ? [] : [partLines(parts)]),
      ...idleSections(view, context),
      ...(recent.length === 0 ? [] : [recentSection(recent)]),
    ];
  }
  return [
    head(view),
    pathStrip(explanation),
    ...firstStep(explanation, view, context),
    ...idleSections(view, context),
    answerFolds(explanation, view, context),
  ];
}
