// Lists of failures: the parts of a page that did not load, and what failed earlier in the tab.
import { h, type VNode } from "snabbdom";
import type { PartGroup, RecentFailure } from "../../core/view/view.js";
import { say } from "../../platform/firefox/texts.js";
import { phrase } from "../parts/phrase.js";
import { section } from "../parts/section.js";

/** Failed parts, grouped by host. */
export function partsSection(parts: readonly PartGroup[]): VNode {
  return section("parts", "parts_heading", [
    h(
      "ul.failure-list",
      parts.map(({ key, title, code, kinds }) =>
        h("li", { key }, [
          h("p.failure-title", phrase(title)),
          h("p.failure-note", [
            ...kinds.map(({ name, count }) =>
              h(
                "span.kind",
                count === 1 ? say(name) : `${say(name)} × ${String(count)}`,
              ),
            ),
            ...(code === null ? [] : [h("code.failure-code", code)]),
          ]),
        ]),
      ),
    ),
  ]);
}

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
