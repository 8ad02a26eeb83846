// The head of a page about a tab: what happened, and below it the host, whose owner's part is never cut off first.
import { h, type VNode } from "snabbdom";
import type { ShownHost } from "../../core/address/shown-host.js";
import type { PageView, Tone } from "../../core/view/view.js";
import { icon, type IconName } from "../parts/icons.js";
import { phrase } from "../parts/phrase.js";

const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  stop: "stop",
  problem: "problem",
  network: "network",
  parts: "parts",
  calm: "calm",
  neutral: "unclear",
};

/** @param below what stands under the host */
export function head(
  { tone, title, host }: Pick<PageView, "tone" | "title" | "host">,
  below: VNode[] = [],
): VNode {
  return h("header.head", { key: "head" }, [
    h("span.head-icon", [icon(TONE_ICONS[tone])]),
    h("div.head-words", [
      h("h1", phrase(title)),
      ...(host === null ? [] : [h("p", [hostLine(host)])]),
      ...below,
    ]),
  ]);
}

/** A host on one line. */
export const hostLine = ({ before, owner }: ShownHost): VNode =>
  h("bdi.host", [h("span.host-before", before), h("b.host-owner", owner)]);
