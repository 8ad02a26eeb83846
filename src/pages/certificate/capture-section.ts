// How to get at the certificate of the tab's site: from Firefox's error page, or by loading the address once more.
import { h, type VNode } from "snabbdom";
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { text } from "../../core/text/text.js";
import { ownTab, showTab } from "../../platform/firefox/tabs.js";
import { button } from "../../ui/parts/button.js";
import { phrase } from "../../ui/parts/phrase.js";
import type { CertificateContext } from "./context.js";
import { section } from "./section.js";

/** Nothing where the page is not about a site: then there is only what one pastes. */
export function captureSection(
  { capture }: ChainView,
  context: CertificateContext,
): VNode[] {
  const { tabId } = context;
  if (tabId === null || capture === null) {
    return [];
  }
  const { title, body, isOnErrorPage } = capture;
  return [
    section("capture", title, [
      h("p", phrase(body)),
      h("div.buttons", [
        ...(isOnErrorPage ? [goButton(tabId, context)] : []),
        loadButton(context, !isOnErrorPage),
      ]),
      h("p.hint", phrase(text("capture_load_hint"))),
    ]),
  ];
}

function goButton(tabId: number, context: CertificateContext): VNode {
  const go = async (): Promise<void> => {
    const own = await ownTab();
    context.tell("expect-chain", own === null ? "" : String(own), null);
    try {
      await showTab(tabId);
    } catch {
      context.status = text("tab_gone_title");
      context.redraw();
    }
  };
  return button(
    "expect-chain",
    text("capture_go"),
    null,
    () => void go(),
    true,
  );
}

const loadButton = (context: CertificateContext, isPrimary: boolean): VNode =>
  button(
    "load-chain",
    text("capture_load"),
    null,
    () => {
      context.tell("load-chain", "", text("capture_loaded"));
    },
    isPrimary,
  );
