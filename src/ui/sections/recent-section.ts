// What failed earlier in the tab.
import { h, type VNode } from "snabbdom";
import type { RecentFailure } from "../../core/view/view.js";
import { phrase } from "../parts/phrase.js";
import { section } from "../parts/section.js";

/** Earlier failures of the tab, newest first. */
export function recentSection(recent: readonly RecentFailure[]): VNode {
  return section("recent", "recent_title", [
    h(
      "ul.failure-list",
      recent.map(({ key, title, code, at, time }) =>
        h("li", { key }, [
          h("p.failure-title", phrase(title)),
          h("p.failure-note", [
            h(
              "time.kind",
              { attrs: { datetime: new Date(at).toISOString() } },
              time,
            ),
            ...(code === null ? [] : [h("code.failure-code", code)]),
          ]),
        ]),
      ),
    ),
  ]);
}
