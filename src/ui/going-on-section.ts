// May one go on anyway? A line that opens in the popup, except where the answer is a plain no.
import { h, type VNode } from "snabbdom";
import type { Explanation } from "../core/explanation.js";
import type { GoingOn } from "../core/going-on.js";
import { text } from "../core/text.js";
import type { Density } from "./page-context.js";
import { phrase } from "./phrase.js";
import { folded, section } from "./section.js";

/** Nothing for a part of a page: there is nothing to go on to. */
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
