// The way to the certificate page: from its step, from the facts that it would give, and from those that it has given.
import { h, type VNode } from "snabbdom";
import type { PageView } from "../../core/view/view.js";
import { openPageAbout } from "../../platform/firefox/tabs.js";
import { button, type ButtonLabel } from "./button.js";
import type { PageContext } from "./page-context.js";
import type { Text } from "../../core/text/text.js";

export const CERTIFICATE_PAGE = "pages/certificate/index.html";

/** Nothing where the page is not about a tab. */
export function certificateButton(
  action: "open-certificate" | "check-weakened",
  label: ButtonLabel | Text,
  { tabId, density }: PageContext,
  isPrimary = false,
): VNode[] {
  if (tabId === null) {
    return [];
  }
  const open = async (): Promise<void> => {
    // Anybody who wants the CA asked wants the certificate read first.
    const wish = action === "check-weakened" ? "#load" : "";
    await openPageAbout(CERTIFICATE_PAGE, tabId, wish);
    if (density === "compact") {
      window.close();
    }
  };
  return [button(action, label, "page", () => void open(), isPrimary)];
}

/** Once a certificate of the failing page was read: a quiet way back to it. */
export function certificateLink(
  { explanation, walk }: PageView,
  context: PageContext,
): VNode[] {
  const isRead =
    walk !== null &&
    explanation?.facts.some(
      ({ id, isKnown }) => id === "certificate" && isKnown,
    );
  return isRead === true
    ? [
        h(
          "p.certificate-link",
          { key: "certificate-link" },
          certificateButton("open-certificate", "certificate_says", context),
        ),
      ]
    : [];
}
