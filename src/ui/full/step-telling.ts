// How a step is told: why, then what to do, line by line with the button that a line needs, and what is good to know in a fold.
import { h, type VNode } from "snabbdom";
import type { ExplainedStep } from "../../core/explanation/explanation.js";
import { text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { icon } from "../parts/icons.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { stepPicture } from "../parts/step-picture.js";
import { foldLine } from "../parts/section.js";
import { lineActions } from "../sections/step-actions.js";

/** What a last resort gives up, and how it is undone, stands before what to do. */
export function stepTelling(
  step: ExplainedStep,
  view: PageView,
  context: PageContext,
): VNode[] {
  const { caution, why, do: lines, more, weakening } = step;
  return [
    ...caution.map((words) => h("p", phrase(words))),
    ...(weakening === null ? [h("p", phrase(why))] : [givenUp(weakening)]),
    ...stepPicture(step),
    ...(lines.length === 0
      ? []
      : [
          h(
            "ol.do-list",
            lines.map((line, index) =>
              h("li", { attrs: { "data-do": String(index + 1) } }, [
                h("p", phrase(line.text)),
                ...(line.copy !== null && line.copy === context.there
                  ? [
                      h("p.there", [
                        icon("check"),
                        ...phrase(text("beside_there")),
                      ]),
                    ]
                  : []),
                ...lineActions(line, step, view, context),
              ]),
            ),
          ),
        ]),
    ...(more === null
      ? []
      : [
          h("details", { attrs: { "data-fold": "good-to-know" } }, [
            foldLine(phrase(text("step_more"))),
            h("p", phrase(more)),
          ]),
        ]),
  ];
}

function givenUp({
  lost,
  rule,
  undo,
}: NonNullable<ExplainedStep["weakening"]>): VNode {
  return h("div.weakening", { attrs: { role: "note" } }, [
    h("p.weakening-title", phrase(text("weakened_title"))),
    h("p", phrase(lost)),
    ...(rule === null ? [] : [h("p", phrase(rule))]),
    h("p.weakening-title", phrase(text("weakened_undo"))),
    h("p", phrase(undo)),
  ]);
}
