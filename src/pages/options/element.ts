// Elements and words for a page that is built once: a form only keeps what is typed into it if nothing is redrawn.
import type { Text } from "../../core/text/text.js";
import { say, SPECIAL } from "../../platform/firefox/texts.js";

type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and what is inside. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...inside);
  return made;
}

/** A text as nodes; text to type is code. Everything is a text node in the end. */
export function words(text: Text): readonly (Node | string)[] {
  const said = say(text);
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of said.matchAll(SPECIAL)) {
    const [all, outside, control, code] = match;
    nodes.push(
      said.slice(end, match.index),
      code === undefined
        ? (outside ?? control ?? "")
        : element("code", {}, code),
    );
    end = match.index + all.length;
  }
  return [...nodes, said.slice(end)];
}
