// Shows a drawing in the document: nothing but elements and texts.
import { holdClicks } from "./held-clicks.js";
import type { Drawing, Drawn } from "./drawing.js";

const SVG = "http://www.w3.org/2000/svg";

/** See the head of this file. Clicks are held until the program that can answer them is there, but for those on {@link holdClicks}'s action. */
export function showDrawing(
  { title, root, main }: Drawing,
  action: string,
  answer: () => void,
): void {
  const drawn = build(main, false);
  document.querySelector("main")?.replaceWith(drawn);
  holdClicks(drawn, action, answer);
  document.title = title;
  setAttributes(document.documentElement, root);
}

function build(drawn: Drawn, isInSvg: boolean): Node {
  if (typeof drawn === "string") {
    return document.createTextNode(drawn);
  }
  const [tag, attributes, children] = drawn;
  const isSvg = isInSvg || tag === "svg";
  const element = isSvg
    ? document.createElementNS(SVG, tag)
    : document.createElement(tag);
  setAttributes(element, attributes);
  for (const child of children) {
    element.appendChild(build(child, isSvg));
  }
  return element;
}

function setAttributes(
  element: Element,
  attributes: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
}
