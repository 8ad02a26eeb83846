// What the popup keeps folded, a line each: the one question, why we think so, and whether one may continue.
import { h, type VNode } from "snabbdom";
import type { Explanation } from "../../core/explanation/explanation.js";
import { text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { icon } from "../parts/icons.js";
import { certificateLink } from "../parts/open-certificate.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { clueList, namesOf } from "../sections/cause-sections.js";
import { questionPart } from "../sections/question-section.js";

/** See the head of this file. */
export function answerFolds(
  explanation: Explanation,
  view: PageView,
  context: PageContext,
): VNode {
  return h("section.folds", { key: "folds" }, [
    ...questionFold(view, context),
    whyFold(explanation, view, context),
    ...continueFold(explanation),
  ]);
}

function questionFold(view: PageView, context: PageContext): VNode[] {
  const { question } = view;
  return question === null
    ? []
    : [
        fold(
          "question",
          [h("span#question-ask", phrase(question.ask))],
          [],
          questionPart(view, context),
        ),
      ];
}

/** The likeliest cause with its best clues, and what else it could be. The full page has every cause with all of them. */
function whyFold(
  { causes, since, verdict }: Explanation,
  view: PageView,
  context: PageContext,
): VNode {
  const [first, second] = causes;
  const count = first.speaksFor.length;
  const clues =
    count === 1 ? text("why_clues_one") : text("why_clues_other", { count });
  return fold(
    "why",
    phrase(text("why_title")),
    [h("span.fold-answer", phrase(count === 0 ? first.heading : clues))],
    [
      h("div.cause", { attrs: namesOf(first) }, [
        h("p.cause-title", phrase(first.title)),
        h("p", phrase(first.why)),
        ...clueList("for", first.speaksFor.slice(0, BEST)),
      ]),
      ...(since === null ? [] : [h("p.since", phrase(since))]),
      ...(verdict.usual === null ? [] : [h("p.hint", phrase(verdict.usual))]),
      ...(second === undefined || second.isUnlikely || verdict.isSure
        ? []
        : [
            h(
              "p.hint",
              { attrs: namesOf(second) },
              phrase(text("cause_second", { cause: second.title })),
            ),
          ]),
      ...certificateLink(view, context),
    ],
  );
}

/** How many clues the popup shows; the rest is on the full page. */
const BEST = 3;

/** Nothing for a part of a page, nor where no certificate was rejected: there is nothing to continue to. */
function continueFold({ goingOn }: Explanation): VNode[] {
  return goingOn === null || goingOn.kind === "not-a-block"
    ? []
    : [
        fold(
          "going-on",
          phrase(text("continue_title")),
          [
            h(
              `span.fold-answer.going-on-${goingOn.kind}`,
              phrase(goingOn.chip),
            ),
          ],
          [h("p", phrase(goingOn.why))],
        ),
      ];
}

/** A line that opens, with its answer at the end. */
export function fold(
  id: string,
  words: (VNode | string)[],
  answer: VNode[],
  body: VNode[],
): VNode {
  return h("details.answer-fold", { key: id, attrs: { "data-fold": id } }, [
    h("summary", [icon("chevron"), h("span.fold-words", words), ...answer]),
    h("div.fold-body", body),
  ]);
}
