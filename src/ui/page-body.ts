// The body of a page about a tab: the popup's, or that of the full page. A function of the view; it decides nothing.
import { h, type VNode } from "snabbdom";
import type { PageView } from "../core/view/view.js";
import { popupBody } from "./answer/popup-body.js";
import type { PageContext } from "./parts/page-context.js";

/** The page's `<main>`. */
export function pageMain(view: PageView, context: PageContext): VNode {
  const { full } = context;
  const body = (full?.body ?? popupBody)(view, context);
  const main = h("main", { attrs: { class: `tone-${view.tone}` } }, body);
  return full?.linked(main) ?? main;
}
