// The head of a walk: what is wrong, and with which site. It stays the same from step to step.
import { h, type VNode } from "snabbdom";
import { text } from "../../core/text/text.js";
import type { BesideView, Tone } from "../../core/view/view.js";
import { openGuide } from "../../platform/messages/guide-messages.js";
import { button } from "../parts/button.js";
import { icon, type IconName } from "../parts/icons.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";

const ICONS: Readonly<Record<Tone, IconName>> = {
  stop: "stop",
  problem: "problem",
  network: "network",
  parts: "parts",
  calm: "calm",
  neutral: "unclear",
};

/** See the head of this file. */
export function walkHead(tone: Tone, { title, host }: BesideView): VNode {
  return h("header.walk-head", { key: "head" }, [
    icon(ICONS[tone]),
    h("div", [h("h1", phrase(title)), h("p.walk-host", [h("bdi", host)])]),
  ]);
}

/** Another page failed in the tab in front: its guide is one click away, and this one is not lost by that. */
export function otherPage(
  { other }: BesideView,
  { walkIn }: PageContext,
): VNode[] {
  if (other === null) {
    return [];
  }
  const { tabId, host } = other;
  return [
    h("div.walk-other", { key: "other" }, [
      h("p", phrase(text("beside_other", { host }))),
      button("switch", "beside_switch", null, () => {
        void openGuide({ tabId, windowId: walkIn });
      }),
    ]),
  ];
}
