// The page beside the page: one step of a walk at a time. A function of the view; it decides nothing.
import { h, type VNode } from "snabbdom";
import type { Explanation } from "../../core/explanation/explanation.js";
import type { PageView } from "../../core/view/view.js";
import { text } from "../../core/text/text.js";
import { phrase } from "../parts/phrase.js";
import type { PageContext } from "../parts/page-context.js";
import { walkSections } from "../sections/walk-sections.js";
import { acts } from "./walk-acts.js";
import { otherPage, walkHead } from "./walk-head.js";
import { moreSteps } from "./walk-list.js";
import { segments } from "./walk-progress.js";
import { currentPart } from "./walk-step.js";

/** The page's `<main>`. */
export function walkMain(view: PageView, context: PageContext): VNode {
  const { tone, explanation, beside } = view;
  return h(
    `main.walk-page.tone-${tone}`,
    {},
    explanation === null || beside === null
      ? noWalk(view, context)
      : [
          walkHead(tone, beside),
          ...otherPage(beside, context),
          ...segments(explanation),
          h("div.walk-body", { key: "body" }, [
            // What is off, and what a check saw, stands above every step.
            ...walkSections(view, context),
            ...learned(explanation),
            ...currentPart(view, explanation, context),
            ...moreSteps(explanation),
          ]),
          acts(view, explanation, context),
        ],
  );
}

/** What the last answer changed. */
function learned({ stepsHint }: Explanation): VNode[] {
  return stepsHint.key.startsWith("learned_")
    ? [h("p.walk-learned", { key: "learned" }, phrase(stepsHint))]
    : [];
}

/** No page of this window failed; but what is off concerns every page. */
function noWalk(view: PageView, context: PageContext): VNode[] {
  return [
    ...walkSections(view, context),
    h("section.walk-none", { key: "none" }, [
      h("h1", phrase(text("beside_none_title"))),
      h("p", phrase(text("beside_none_body"))),
    ]),
  ];
}

/** Another step begins at its top, and the focus goes there: whoever uses the keyboard or a screen reader goes on from its title. */
export function shown(view: PageView, before: PageView | null): void {
  const now = stepOf(view);
  if (before === null || now === stepOf(before)) {
    return;
  }
  document.querySelector(".walk-body")?.scrollTo({ top: 0 });
  if (document.hasFocus()) {
    document.querySelector<HTMLElement>(".walk-title")?.focus();
  }
}

const stepOf = ({ explanation, beside }: PageView): string =>
  [beside?.key, explanation?.steps.find(({ isCurrent }) => isCurrent)?.id].join(
    " ",
  );
