// From nodes to a drawing: what snabbdom would build, as plain data.
import type { VNode } from "snabbdom";
import type { Drawn } from "./drawing.js";

/** See the head of this file. Listeners are not part of a drawing, nor is what is folded away: that comes when the page is taken over. */
export function freeze(node: VNode | string): Drawn {
  if (typeof node === "string") {
    return node;
  }
  const { sel, text } = node;
  if (sel === undefined) {
    return text ?? "";
  }
  if (LATER.test(sel)) {
    return emptied(node);
  }
  const children = node.children ?? [];
  const isFolded =
    tagOf(sel) === "details" && node.data?.attrs?.["open"] !== true;
  return [
    tagOf(sel),
    attributesOf(node),
    text === undefined
      ? children.map((child, index) =>
          isFolded && index > 0 ? emptied(child) : freeze(child),
        )
      : [text],
  ];
}

/** Up to 50 earlier failures, below what one sees first: they come with the page's program, like what is folded away. */
const LATER = /^section\.recent$/;

const emptied = (node: VNode | string): Drawn =>
  typeof node === "string" || node.sel === undefined
    ? ""
    : [tagOf(node.sel), attributesOf(node), []];

/** The tag in a selector such as `button.primary`. */
export function tagOf(sel: string): string {
  return /^[^.#]+/.exec(sel)?.[0] ?? "div";
}

/** All attributes that the node's element has: those of its selector, and those it names. */
export function attributesOf({ sel, data }: VNode): Record<string, string> {
  const attributes: Record<string, string> = {};
  const id = /#([^.#]+)/.exec(sel ?? "")?.[1];
  const classes = [...(sel ?? "").matchAll(/\.([^.#]+)/g)].map(
    ([, name]) => name,
  );
  if (id !== undefined) {
    attributes["id"] = id;
  }
  if (classes.length > 0) {
    attributes["class"] = classes.join(" ");
  }
  for (const [name, value] of Object.entries(data?.attrs ?? {})) {
    if (value !== false) {
      attributes[name] = value === true ? "" : String(value);
    }
  }
  return attributes;
}
