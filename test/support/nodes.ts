// Looks into what pages draw: nodes by their attributes, buttons by what they do, and the words in them.
import type { VNode } from "snabbdom";
import type { PageContext } from "../../src/ui/parts/page-context.js";
import { TAB } from "./signals.js";

/** A page that does nothing, except for what a test is about. */
export function pageContext(differing: Partial<PageContext> = {}): PageContext {
  return {
    tabId: TAB,
    place: null,
    walkIn: null,
    density: "compact",
    full: null,
    shortcut: null,
    seesRequests: true,
    status: null,
    there: null,
    isBusy: false,
    isTabClosed: false,
    redraw: () => undefined,
    tell: () => undefined,
    want: () => undefined,
    ...differing,
  };
}

/** The node and everything in it. */
export function nodesIn(node: VNode): readonly VNode[] {
  return [
    node,
    ...(node.children ?? []).flatMap((child) =>
      typeof child === "string" ? [] : nodesIn(child),
    ),
  ];
}

export const having = (
  nodes: readonly VNode[],
  name: string,
): readonly VNode[] =>
  nodes.filter(({ data }) => data?.attrs?.[name] !== undefined);

export const attribute = (node: VNode | undefined, name: string) =>
  node?.data?.attrs?.[name];

/** The values of an attribute, in the order of the page. */
export const values = (nodes: readonly VNode[], name: string) =>
  having(nodes, name).map((node) => attribute(node, name));

/** Presses the button with this `data-action`. */
export function press(nodes: readonly VNode[], action: string): void {
  const button = nodes.find(
    (node) => attribute(node, "data-action") === action,
  );
  if (button === undefined) {
    throw new Error(`There is no button ${action}`);
  }
  (button.data?.on?.["click"] as (() => void) | undefined)?.();
}

/** The words in a node, as one reads them. */
export function wordsOf(node: VNode | string | undefined): string {
  if (node === undefined || typeof node === "string") {
    return node ?? "";
  }
  const inside = (node.children ?? []).map(wordsOf).join("");
  return `${node.text ?? ""}${inside}`;
}
