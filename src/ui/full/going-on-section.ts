// May one continue anyway? The answer in a word, and why.
import { h, type VNode } from "snabbdom";
import type { Explanation } from "../../core/explanation/explanation.js";
import { phrase } from "../parts/phrase.js";
import { section } from "../parts/section.js";

/** Nothing for a part of a page: there is nothing to continue to. */
export function goingOnSection({ goingOn }: Explanation): VNode[] {
  return goingOn === null
    ? []
    : [
        section("going-on", "going_on_title", [
          h(`p.going-on-answer.going-on-${goingOn.kind}`, phrase(goingOn.chip)),
          h("p", phrase(goingOn.why)),
        ]),
      ];
}
