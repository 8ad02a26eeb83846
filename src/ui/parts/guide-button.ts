// The way from the popup to the guide through all steps.
import type { VNode } from "snabbdom";
import { text, type Text } from "../../core/text/text.js";
import { openPageAbout } from "../../platform/firefox/tabs.js";
import { button } from "./button.js";
import type { PageContext } from "./page-context.js";

export const GUIDE_PAGE = "pages/guide/index.html";

/** Nothing where the page is not about a tab. */
export function guideButton(
  { tabId }: PageContext,
  isPrimary = false,
  label: Text = text("guide_me"),
): VNode[] {
  if (tabId === null) {
    return [];
  }
  const open = async (): Promise<void> => {
    await openPageAbout(GUIDE_PAGE, tabId);
    window.close();
  };
  return [button("guide", label, "sidebar", () => void open(), isPrimary)];
}
