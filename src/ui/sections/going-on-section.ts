// May one continue anyway? A line that opens in the popup, except where the answer is a plain no.
import { h, type VNode } from "snabbdom";
import type { Explanation } from "../../core/explanation/explanation.js";
import type { GoingOn } from "../../core/failure/going-on.js";
import { text } from "../../core/text/text.js";
import type { Density } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { folded, section } from "../parts/section.js";

/** Nothing for a part of a page: there is nothing to continue to. */
export function goingOnSection(
  { goingOn }: Explanation,
  density: Density,
): VNode[] {
  if (goingOn === null) {
    return [];
  }
  const why = [h("p", phrase(goingOn.why))];
  return density === "full"
    ? [section("going-on", "going_on_title", why)]
    : [folded("going-on", text("going_on_title"), isNo(goingOn.kind), why)];
}

const isNo = (kind: GoingOn): boolean =>
  kind === "never" || kind === "never-hsts";
