// The sections that explain a failure: may one go on, and why it usually happens; and what sections are made of.
import { h, type VNode } from "snabbdom";
import type { Explanation } from "../core/explanation.js";
import type { GoingOn } from "../core/going-on.js";
import { text } from "../core/text.js";
import { icon } from "./icons.js";
import { phrase } from "./phrase.js";

/** Popup: one step open, the others a line each. Full page: everything open, since it is read at leisure or printed. */
export type Density = "compact" | "full";

/** May one go on, and why it usually happens: a line each in the popup, except where the answer is a plain no. */
export function aboutSections(
  { title, goingOn, causes: [cause] }: Explanation,
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
  | "recent_title"
  | "items_title"
  | "waiting_title";

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
