// How far a walk has come: a segment for each step in view, and which of them is shown.
import { h, type VNode } from "snabbdom";
import type {
  ExplainedStep,
  Explanation,
} from "../../core/explanation/explanation.js";
import { text } from "../../core/text/text.js";
import { phrase } from "../parts/phrase.js";

/** As many steps are in view at most, before the first is taken. */
const MOST = 5;

/** See the head of this file; nothing once all steps were taken. */
export function segments({ steps }: Explanation): VNode[] {
  const inView = steps.filter(
    ({ isWalked, isFolded }) => isWalked && !isFolded,
  );
  const at = inView.findIndex(({ isCurrent }) => isCurrent);
  const current = inView[at];
  if (current === undefined) {
    return [];
  }
  const number = at + 1;
  const shown = inView.slice(0, Math.max(number, MOST));
  return [
    h("div.walk-progress", { key: "progress" }, [
      h(
        "div.segments",
        { attrs: { "aria-hidden": "true" } },
        shown.map((step, index) =>
          h(segment(step, index, at), { key: step.id }),
        ),
      ),
      h("p.walk-count", [
        h(
          "span",
          phrase(
            number > MOST
              ? text("beside_step_more", { number })
              : text("beside_step", { number, total: shown.length }),
          ),
        ),
        ...(isLastResort(current)
          ? [h("span.walk-last", phrase(text("beside_last_resort")))]
          : []),
      ]),
    ]),
  ];
}

const isLastResort = ({ risk }: ExplainedStep): boolean => risk !== "none";

function segment(step: ExplainedStep, index: number, at: number): string {
  const place = index < at ? ".is-past" : index === at ? ".is-now" : "";
  return `span.segment${place}${isLastResort(step) ? ".is-last" : ""}`;
}
