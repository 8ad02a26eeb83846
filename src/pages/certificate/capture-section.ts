// How the failing certificate can be had: from Firefox's error page, or by loading the address once more.
import { h, type VNode } from "snabbdom";
import type { ChainView } from "../../core/certificate/chain-view.js";
import { text } from "../../core/text.js";
import { ownTab, showTab } from "../../platform/tabs.js";
import { button } from "../../ui/button.js";
import { phrase } from "../../ui/phrase.js";
import type { CertificateContext } from "./context.js";
import { section } from "./section.js";

/** Nothing where the page is about no failing tab: then there is only what one pastes. */
export function captureSection(
  { access, canLoad }: ChainView,
  context: CertificateContext,
): VNode[] {
  const { tabId } = context;
  if (tabId === null || !canLoad) {
    return [];
  }
  return [
    section("capture", text("capture_title"), [
      h("p", phrase(text(`capture_${access}_body`))),
      h("div.buttons", [
        ...(access === "none" ? [] : [goButton(tabId, context)]),
        loadButton(context, access === "none"),
      ]),
      h("p.hint", phrase(text("capture_load_hint"))),
    ]),
  ];
}

function goButton(tabId: number, context: CertificateContext): VNode {
  const go = async (): Promise<void> => {
    const own = await ownTab();
    context.tell("expect-chain", own === null ? "" : String(own), null);
    await showTab(tabId);
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
