// Why it happened, in the popup: the likeliest cause with its best clues. The full page has every cause with all of them.
import { h, type VNode } from "snabbdom";
import type { ExplainedCause } from "../../core/explanation/explained-causes.js";
import type { Explanation } from "../../core/explanation/explanation.js";
import { text, type Text } from "../../core/text/text.js";
import { icon, type IconName } from "../parts/icons.js";
import { phrase } from "../parts/phrase.js";
import { foldLine } from "../parts/section.js";

/** How many clues the popup shows; the rest is on the full page. */
const BEST = 2;

/** See the head of this file. Where it usually comes from is folded away: people read the title and the clues first. */
export function firstCause(explanation: Explanation): VNode {
  const [first, second] = explanation.causes;
  return h("section.cause.foldable", { key: "cause" }, [
    ...explainedPart(explanation),
    h("div", { attrs: namesOf(first) }, [
      h("details", [
        foldLine([
          h("h2#cause-heading", phrase(first.heading)),
          h("span.cause-title", phrase(first.title)),
        ]),
        h("div.fold-body", [h("p", phrase(first.why))]),
      ]),
      ...clueList("for", first.speaksFor.slice(0, BEST)),
    ]),
    ...(second === undefined || second.isUnlikely || explanation.verdict.isSure
      ? []
      : [
          h(
            "p.hint.cause-second",
            { attrs: namesOf(second) },
            phrase(text("cause_second", { cause: second.title })),
          ),
        ]),
  ]);
}

/** Of several failed parts, one is explained: it must be clear which. */
export function explainedPart({ goingOn, title }: Explanation): VNode[] {
  return goingOn === null ? [h("p.explained-part", phrase(title))] : [];
}

/** The attributes by which a cause is found. */
export const namesOf = ({ id, strength, likelihood }: ExplainedCause) => ({
  "data-cause": id,
  "data-strength": strength,
  "data-likelihood": likelihood,
});

const CLUE_ICONS = {
  for: "check",
  against: "minus",
  missing: "unclear",
} as const satisfies Readonly<Record<string, IconName>>;

/** Clues, each with its sign. */
export function clueList(
  kind: keyof typeof CLUE_ICONS,
  clues: readonly Text[],
): VNode[] {
  return clues.length === 0
    ? []
    : [
        h(
          `ul.clues.clues-${kind}`,
          clues.map((words) =>
            h("li", [icon(CLUE_ICONS[kind]), h("span", phrase(words))]),
          ),
        ),
      ];
}
