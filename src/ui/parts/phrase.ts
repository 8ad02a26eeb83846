// Texts as nodes: what came from outside is isolated, Firefox's controls are bold, and text to type is code.
import { h, type VNode } from "snabbdom";
import type { Text } from "../../core/text/text.js";
import { say, SPECIAL } from "../../platform/firefox/texts.js";

/** The nodes of a text. Everything is a text node in the end: nothing that comes from outside is ever markup. */
export function phrase(words: Text): (VNode | string)[] {
  const said = say(words);
  const nodes: (VNode | string)[] = [];
  let end = 0;
  for (const match of said.matchAll(SPECIAL)) {
    nodes.push(said.slice(end, match.index), special(match));
    end = match.index + match[0].length;
  }
  return [...nodes, said.slice(end)].filter((node) => node !== "");
}

function special([, outside, control, code]: RegExpExecArray): VNode {
  if (outside !== undefined) {
    return h("bdi.outside", outside);
  }
  return control === undefined
    ? h("code", code ?? "")
    : h("b.control", control);
}
