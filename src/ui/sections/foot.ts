// What a foot is made of: what can be done with the whole (copy it, open it in a tab, print it), and what came of it.
import type { VNode, VNodeChildren } from "snabbdom";
import type { PageView } from "../../core/view/view.js";
import { text } from "../../core/text/text.js";
import { openPageAbout } from "../../platform/firefox/tabs.js";
import { button } from "../parts/button.js";
import { copyAndSay, withTicked } from "../parts/copy.js";
import { GUIDE_PAGE } from "../parts/guide-button.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";

/** What the last button did, or that the tab is gone. */
export function status({ status, isTabClosed }: PageContext): VNodeChildren {
  if (status !== null) {
    return phrase(status);
  }
  return isTabClosed ? phrase(text("tab_gone_title")) : [];
}

export function copyButton(view: PageView, context: PageContext): VNode[] {
  if (view.details.length === 0) {
    return [];
  }
  const copy = (): void => {
    void copyAndSay(context, withTicked(view.report));
  };
  return [
    button(
      "copy-report",
      "copy_details",
      context.status?.key === "copied" ? "check" : "copy",
      copy,
    ),
  ];
}

export function pageButton({ density, tabId }: PageContext): VNode[] {
  if (density === "full") {
    return [
      button("print", "print_page", "print", () => {
        window.print();
      }),
    ];
  }
  if (tabId === null) {
    return [];
  }
  const open = async (): Promise<void> => {
    await openPageAbout(GUIDE_PAGE, tabId);
    window.close();
  };
  return [
    button("open-full-page", "open_full_page", "page", () => void open()),
  ];
}
