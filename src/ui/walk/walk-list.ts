// The other steps of a walk: what was tried, and what there is still to try.
import { h, type VNode } from "snabbdom";
import type {
  ExplainedStep,
  Explanation,
} from "../../core/explanation/explanation.js";
import { text } from "../../core/text/text.js";
import { phrase } from "../parts/phrase.js";
import { foldLine } from "../parts/section.js";

/** See the head of this file. */
export function moreSteps({ steps }: Explanation): VNode[] {
  const others = steps.filter(
    ({ isWalked, isCurrent }) => isWalked && !isCurrent,
  );
  const open = others.filter(({ state }) => state === "todo");
  return others.length === 0
    ? []
    : [
        h(
          "details.walk-more",
          { key: "more", attrs: { "data-fold": "other-steps" } },
          [
            foldLine(phrase(text("beside_more", { count: open.length }))),
            h("ol", others.map(line)),
          ],
        ),
      ];
}

function line({ id, actor, risk, state, title, said }: ExplainedStep): VNode {
  const attrs = {
    "data-step": id,
    "data-actor": actor,
    "data-risk": risk,
    "data-state": state,
  };
  return h("li", { key: id, attrs }, [
    h("span", phrase(title)),
    ...(said === null ? [] : [h("span.step-state", phrase(said))]),
  ]);
}
