// The sections that explain a failure: may one go on, why it usually happens, and who does what.
import { h, type VNode } from "snabbdom";
import type { ExplainedStep, Explanation } from "../core/explanation.js";
import type { GoingOn } from "../core/going-on.js";
import { text } from "../core/text.js";
import { icon } from "./icons.js";
import { phrase } from "./phrase.js";

/** Popup: one step open, the others a line each. Full page: everything open, since it is read at leisure or printed. */
export type Density = "compact" | "full";

/** May one go on, and why it usually happens: a line each in the popup, except where the answer is a plain no. */
export function aboutSections(
  { title, goingOn, cause }: Explanation,
  density: Density,
): VNode[] {
  return [
    ...(goingOn === null
      ? []
      : [
          foldable("going-on", "going_on_title", density, isNo(goingOn.kind), [
            h("p", phrase(goingOn.why)),
          ]),
        ]),
    foldable("cause", "why_title", density, false, [
      // Of several failed parts one is explained: it must be clear which.
      ...(goingOn === null ? [h("p.explained-part", phrase(title))] : []),
      h("p.cause-title", phrase(cause.title)),
      h("p", phrase(cause.why)),
    ]),
  ];
}

const isNo = (kind: GoingOn): boolean =>
  kind === "never" || kind === "never-hsts";

/** Who does what: the reader's own steps first. */
export function stepSections(
  { steps }: Explanation,
  density: Density,
): VNode[] {
  const own = steps.filter(({ actor }) => actor === "you");
  const others = steps.filter(({ actor }) => actor !== "you");
  return [
    section("steps", "steps_title", [
      h("p.hint", phrase(text("steps_hint"))),
      stepList(own, 1, density),
    ]),
    ...(others.length === 0
      ? []
      : [
          section("steps-for-others", "steps_for_others", [
            h("p.hint", phrase(text("steps_for_others_hint"))),
            stepList(others, own.length + 1, density),
          ]),
        ]),
  ];
}

function foldable(
  id: string,
  title: SectionTitle,
  density: Density,
  isOpen: boolean,
  children: VNode[],
): VNode {
  if (density === "full") {
    return section(id, title, children);
  }
  const heading = h(`h2#${id}-heading`, phrase(text(title)));
  return h(`section.${id}.foldable`, { key: id }, [
    h("details", isOpen ? { attrs: { open: true } } : {}, [
      h("summary.fold-line", [heading, icon("chevron")]),
      h("div.fold-body", children),
    ]),
  ]);
}

/** The headings of sections: texts without arguments. */
type SectionTitle =
  | "going_on_title"
  | "why_title"
  | "steps_title"
  | "steps_for_others"
  | "details_title"
  | "parts_heading"
  | "recent_title";

/** A section with its heading, by which screen readers list it. */
export function section(
  id: string,
  title: SectionTitle,
  children: VNode[],
): VNode {
  const headingId = `${id}-heading`;
  return h(
    `section.${id}`,
    { key: id, attrs: { "aria-labelledby": headingId } },
    [h(`h2#${headingId}`, phrase(text(title))), ...children],
  );
}

function stepList(
  steps: readonly ExplainedStep[],
  first: number,
  density: Density,
): VNode {
  return h(
    "ol.steps-list",
    { attrs: { start: first } },
    steps.map((step, index) =>
      stepItem(step, first + index, density, first === 1 && index === 0),
    ),
  );
}

function stepItem(
  step: ExplainedStep,
  number: number,
  density: Density,
  isFirst: boolean,
): VNode {
  const { id, actor, risk } = step;
  const title = [
    h("span.step-number", { attrs: { "aria-hidden": "true" } }, String(number)),
    h("span.step-title", phrase(step.title)),
    h(`span.actor.actor-${actor}`, phrase(step.actorName)),
  ];
  const attrs = { "data-step": id, "data-actor": actor, "data-risk": risk };
  if (density === "full") {
    return h("li.step", { key: id, attrs }, [
      h("h3.step-line", title),
      h("p.step-body", phrase(step.body)),
    ]);
  }
  return h("li.step", { key: id, attrs }, [
    h("details", isFirst ? { attrs: { open: true } } : {}, [
      h("summary.step-line", [...title, icon("chevron")]),
      h("p.step-body", phrase(step.body)),
    ]),
  ]);
}
