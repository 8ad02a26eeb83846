// What popup and full page share to say why it happened: clues with their signs, and the names by which a cause is found.
import { h, type VNode } from "snabbdom";
import type { ExplainedCause } from "../../core/explanation/explained-causes.js";
import type { Explanation } from "../../core/explanation/explanation.js";
import type { Text } from "../../core/text/text.js";
import { icon, type IconName } from "../parts/icons.js";
import { phrase } from "../parts/phrase.js";

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
