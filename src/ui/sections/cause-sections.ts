// Why it happened: in the popup the likeliest cause with its best clues, on the full page every cause with all of them.
import { h, type VNode } from "snabbdom";
import type { ExplainedCause } from "../../core/explanation/explained-causes.js";
import type { Explanation } from "../../core/explanation/explanation.js";
import { text, type MessageKey, type Text } from "../../core/text/text.js";
import { icon, type IconName } from "../parts/icons.js";
import type { Density } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { foldLine, section } from "../parts/section.js";

/** See the head of this file. */
export function causeSections(
  explanation: Explanation,
  density: Density,
): VNode[] {
  return density === "full"
    ? [causeList(explanation)]
    : [firstCause(explanation)];
}

/** How many clues the popup shows; the rest is on the full page. */
const BEST = 2;

// Where it usually comes from is folded away: people read the title and the clues first.
function firstCause(explanation: Explanation): VNode {
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

// Of several failed parts, one is explained: it must be clear which.
function explainedPart({ goingOn, title }: Explanation): VNode[] {
  return goingOn === null ? [h("p.explained-part", phrase(title))] : [];
}

const namesOf = ({ id, strength, likelihood }: ExplainedCause) => ({
  "data-cause": id,
  "data-strength": strength,
  "data-likelihood": likelihood,
});

function causeList(explanation: Explanation): VNode {
  const { causes } = explanation;
  const unlikely = causes.filter(({ isUnlikely }) => isUnlikely);
  return section("causes", "causes_title", [
    ...explainedPart(explanation),
    ...causes
      .filter(({ isUnlikely }) => !isUnlikely)
      .map((cause, index) => foldedCause(cause, index === 0, explanation)),
    ...(unlikely.length === 0
      ? []
      : [
          h("details.unlikely", { key: "unlikely" }, [
            foldLine(
              phrase(text("causes_unlikely", { count: unlikely.length })),
            ),
            ...unlikely.map((cause) => foldedCause(cause, false, explanation)),
          ]),
        ]),
  ]);
}

function foldedCause(
  cause: ExplainedCause,
  isOpen: boolean,
  { facts }: Explanation,
): VNode {
  const { id, title, why, sideName, strengthName } = cause;
  const missing = facts.filter((fact) => cause.wouldTell.includes(fact.id));
  return h(
    "details.cause",
    {
      key: id,
      attrs: { ...namesOf(cause), ...(isOpen ? { open: true } : {}) },
    },
    [
      foldLine([
        h("h3.cause-title", phrase(title)),
        h("span.cause-note", [
          ...(sideName === null ? [] : [h("span", phrase(sideName))]),
          h("span", phrase(strengthName)),
        ]),
      ]),
      h("div.fold-body", [
        h("p", phrase(why)),
        ...titled("clues_for", clueList("for", cause.speaksFor)),
        ...titled("clues_against", clueList("against", cause.speaksAgainst)),
        ...titled(
          "clues_missing",
          clueList(
            "missing",
            missing.map(({ name }) => name),
          ),
        ),
      ]),
    ],
  );
}

function titled(
  key: Extract<MessageKey, `clues_${string}`>,
  list: VNode[],
): VNode[] {
  return list.length === 0
    ? []
    : [h("h4.clues-title", phrase(text(key))), ...list];
}

const CLUE_ICONS = {
  for: "check",
  against: "minus",
  missing: "unclear",
} as const satisfies Readonly<Record<string, IconName>>;

function clueList(
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
