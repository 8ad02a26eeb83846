// The technical details: a list to read, and ticks for the parts of the address to be copied with them.
import { h, type VNode } from "snabbdom";
import type { Detail } from "../../core/explanation/report.js";
import { text } from "../../core/text/text.js";
import { phrase } from "../parts/phrase.js";
import { section } from "../parts/section.js";

/** The list of details. */
export function detailsSection(
  details: readonly Detail[],
  ticks: readonly string[],
): VNode {
  return section("details", "details_title", [
    h(
      "dl.details-list",
      details.map(({ id, label, value }) =>
        h("div.detail", { key: id, attrs: { "data-detail": id } }, [
          h("dt", phrase(label)),
          value === null
            ? h("dd.unknown", phrase(text("detail_unknown")))
            : h("dd", [h("bdi", value)]),
        ]),
      ),
    ),
    ...ticks.map((part) =>
      h("label.tick", { key: part }, [
        h("input", { attrs: { type: "checkbox", value: part } }),
        h(
          "span",
          phrase(
            text(part[0] === "?" ? "report_add_query" : "report_add_path", {
              part: part.length > 60 ? `${part.slice(0, 60)}…` : part,
            }),
          ),
        ),
      ]),
    ),
  ]);
}
