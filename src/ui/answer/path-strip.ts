// Whose problem it is, at a glance: this device, the network and the site in a row, and one sentence below.
import { h, type VNode } from "snabbdom";
import type { Explanation } from "../../core/explanation/explanation.js";
import type { Stop } from "../../core/explanation/said-answer.js";
import { text } from "../../core/text/text.js";
import { say } from "../../platform/firefox/texts.js";
import { icon, type IconName } from "../parts/icons.js";
import { phrase } from "../parts/phrase.js";

/** See the head of this file. */
export function pathStrip({ path, verdict }: Explanation): VNode {
  return h("section.whose", { key: "whose" }, [
    h(
      "ul.path",
      { attrs: { role: "list", "aria-label": say(text("path_label")) } },
      path.map(stop),
    ),
    h("p.verdict", phrase(verdict.whose)),
  ]);
}

const MARKS: Readonly<Record<Stop["state"], IconName>> = {
  good: "check",
  culprit: "bang",
  unknown: "unclear",
};

function stop({ place, isDevice, state, name, caption }: Stop): VNode {
  return h("li.stop", { attrs: { "data-place": place, "data-state": state } }, [
    h("span.stop-disc", [
      icon(isDevice ? "device" : PLACES[place]),
      h("span.stop-mark", [icon(MARKS[state])]),
    ]),
    h("span.stop-name", phrase(name)),
    h("span.stop-caption", phrase(caption)),
  ]);
}

const PLACES: Readonly<Record<Stop["place"], IconName>> = {
  device: "device",
  network: "between",
  site: "site",
};
