// The foot of a page: the code, and what can be done with the whole: copy it, open it in a tab, print it.
import { h, type VNode, type VNodeChildren } from "snabbdom";
import type { PageView } from "../../core/view/view.js";
import { text } from "../../core/text/text.js";
import { openPageAbout } from "../../platform/firefox/tabs.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { button } from "../parts/button.js";
import { copyAndSay, withTicked } from "../parts/copy.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";

export const GUIDE_PAGE = "pages/guide/index.html";

/** See the head of this file. */
export function foot(view: PageView, context: PageContext): VNode {
  const { explanation, errorCode } = view;
  return h("footer.foot", { key: "foot" }, [
    ...(explanation === null
      ? []
      : [
          h(
            "code.foot-code",
            errorCode ?? sayPlainly(text("unrecognised_code")),
          ),
        ]),
    h("div.foot-buttons", [
      ...copyButton(view, context),
      ...pageButton(context),
    ]),
    // Always there, so that screen readers hear it change.
    h("p.foot-status", { attrs: { role: "status" } }, status(context)),
  ]);
}

function status({ status, isTabClosed }: PageContext): VNodeChildren {
  if (status !== null) {
    return phrase(status);
  }
  return isTabClosed ? phrase(text("tab_gone_title")) : [];
}

function copyButton(view: PageView, context: PageContext): VNode[] {
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

function pageButton({ density, tabId }: PageContext): VNode[] {
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
