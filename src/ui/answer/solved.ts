// In place of an error that is gone: that the page loads, or what has to be done before it may be used.
import { h, type VNode } from "snabbdom";
import { text } from "../../core/text/text.js";
import type { PageView, WalkView } from "../../core/view/view.js";
import { loadInTab } from "../../platform/firefox/tabs.js";
import { button } from "../parts/button.js";
import { certificateButton } from "../parts/open-certificate.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { head } from "./head.js";

type Result = NonNullable<WalkView["result"]>;
type End = Result & { readonly kind: "solved" | "usable" | "weakened" };

/** The result of a check that ends the error, or lifts it while a check of Firefox is off; null for any other. */
export function endOf({ walk }: PageView): End | null {
  const result = walk?.result ?? null;
  return result !== null && isEnd(result) ? result : null;
}

const isEnd = (result: Result): result is End =>
  ["solved", "usable", "weakened"].includes(result.kind);

const TITLES = {
  solved: "solved_title",
  usable: "items_here_headline",
} as const;

/** See the head of this file. */
export function solved(
  { host, walk, items }: PageView,
  { kind, title, body, canOpen }: End,
  context: PageContext,
): VNode[] {
  const ask =
    kind === "weakened"
      ? (items.find(({ ask }) => ask !== null)?.ask ?? null)
      : null;
  const open = async (url: string): Promise<void> => {
    await loadInTab(context.tabId, url);
    window.close();
  };
  return [
    head({
      // With a check off, nothing is good, whatever the CA says.
      tone: kind === "solved" ? "calm" : "problem",
      title: kind === "weakened" ? title : text(TITLES[kind]),
      host,
    }),
    h(`section.first.result.result-${kind}`, { key: "result" }, [
      ...(kind === "usable" ? [h("p.result-title", phrase(title))] : []),
      h("p", phrase(body)),
      h("div.buttons", [
        ...(canOpen && walk !== null
          ? [
              button(
                "open-page",
                "open_page",
                null,
                () => void open(walk.url),
                true,
              ),
            ]
          : []),
        ...(ask === null
          ? []
          : certificateButton("check-weakened", ask, context, true)),
      ]),
    ]),
  ];
}
