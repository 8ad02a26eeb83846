// The way to the guide beside the page: its button opens it in the very click, since Firefox opens a sidebar at no other time.
import type { VNode } from "snabbdom";
import { text, type Text } from "../../core/text/text.js";
import {
  GUIDE_ACTION,
  openGuide,
} from "../../platform/messages/guide-messages.js";
import { button } from "./button.js";
import type { PageContext } from "./page-context.js";

export const GUIDE_PAGE = "pages/guide/index.html";

/** Nothing where the page is not about a tab. In the popup, which makes way for the guide, as in pages. */
export function guideButton(
  context: PageContext,
  isPrimary = false,
  label: Text = text("guide_me"),
): VNode[] {
  const { tabId, density } = context;
  if (tabId === null) {
    return [];
  }
  const open = (): void => {
    const opening = openGuide(context.place ?? { tabId, windowId: null });
    if (density === "compact") {
      void opening.then(() => {
        window.close();
      });
    }
  };
  return [button(GUIDE_ACTION, label, "sidebar", open, isPrimary)];
}
