// A section of this page with its heading, by which screen readers list it.
import { h, type VNode } from "snabbdom";
import type { Text } from "../../core/text/text.js";
import { phrase } from "../../ui/parts/phrase.js";

/** See the head of this file. */
export function section(id: string, title: Text, children: VNode[]): VNode {
  const headingId = `${id}-heading`;
  return h(
    `section.${id}`,
    { key: id, attrs: { "aria-labelledby": headingId } },
    [h(`h2#${headingId}`, phrase(title)), ...children],
  );
}
