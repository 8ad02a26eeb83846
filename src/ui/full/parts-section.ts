// The parts of a page that did not load, on the full page: by host, with what Firefox objects to.
import { h, type VNode } from "snabbdom";
import type { PartGroup } from "../../core/view/view.js";
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
