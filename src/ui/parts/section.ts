// What pages are made of: sections with a heading, and in the popup sections that open.
import { h, type VNode } from "snabbdom";
import { text, type Text } from "../../core/text/text.js";
import { icon } from "./icons.js";
import { phrase } from "./phrase.js";

/** The headings of sections: texts without arguments. */
type SectionTitle =
  | "going_on_title"
  | "causes_title"
  | "facts_title"
  | "facts_missing_title"
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

/** A section that only shows its heading until somebody opens it. */
export function folded(
  id: string,
  title: Text,
  isOpen: boolean,
  children: VNode[],
): VNode {
  return h(`section.${id}.foldable`, { key: id }, [
    h("details", isOpen ? { attrs: { open: true } } : {}, [
      foldLine([h(`h2#${id}-heading`, phrase(title))]),
      h("div.fold-body", children),
    ]),
  ]);
}

/** The line that opens what is folded. */
export function foldLine(words: (VNode | string)[]): VNode {
  return h("summary.fold-line", [h("span.fold-words", words), icon("chevron")]);
}
