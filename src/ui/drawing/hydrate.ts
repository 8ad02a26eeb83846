// Lets a page take over what was drawn ahead: with the same elements, so that the focus and what is open stay.
import type { VNode } from "snabbdom";
import { attributesOf, tagOf } from "./freeze.js";

/**
 * What snabbdom would remember, had it drawn `node` as this element, without its listeners: patching from there to `node` only
 * adds those. Null where the element is not what `node` would look like; then the page is drawn again.
 */
export function asDrawn(element: Node, node: VNode): VNode | null {
  const { sel, text } = node;
  if (sel === undefined) {
    return element.nodeType === Node.TEXT_NODE &&
      element.textContent === (text ?? "")
      ? { ...node, elm: element }
      : null;
  }
  if (!(element instanceof Element) || !looksLike(element, sel, node)) {
    return null;
  }
  const data = { ...node.data };
  delete data.on;
  if (text !== undefined) {
    return element.textContent === text
      ? { ...node, data, elm: element }
      : null;
  }
  const children = node.children ?? [];
  if (element.childNodes.length === 0) {
    // Folded away when it was drawn: patching adds what is in it.
    return { ...node, data, children: [], elm: element };
  }
  if (element.childNodes.length !== children.length) {
    return null;
  }
  const drawn: VNode[] = [];
  for (const [index, child] of children.entries()) {
    const there = element.childNodes[index];
    const same =
      typeof child === "string" || there === undefined
        ? null
        : asDrawn(there, child);
    if (same === null) {
      return null;
    }
    drawn.push(same);
  }
  return { ...node, data, children: drawn, elm: element };
}

// What the reader has opened or closed in the meantime is the reader's.
function looksLike(element: Element, sel: string, node: VNode): boolean {
  return (
    element.localName === tagOf(sel) &&
    Object.entries(attributesOf(node)).every(
      ([name, value]) =>
        name === "open" || element.getAttribute(name) === value,
    )
  );
}
