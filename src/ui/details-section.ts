// The technical details: a list to read, and a text to copy.
import { h, type VNode } from "snabbdom";
import type { Detail } from "../core/report.js";
import { text } from "../core/text.js";
import { sayPlainly } from "../platform/texts.js";
import { phrase } from "./phrase.js";
import { section } from "./section.js";

/** The list of details. */
export function detailsSection(details: readonly Detail[]): VNode {
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
  ]);
}

/** The same as text: a title, the headline, then a line for each detail. */
export function reportText(
  headline: string,
  details: readonly Detail[],
): string {
  const lines = details.map(
    ({ label, value }) =>
      `${sayPlainly(label)}: ${value ?? sayPlainly(text("detail_unknown"))}`,
  );
  return [sayPlainly(text("report_title")), headline, "", ...lines, ""].join(
    "\n",
  );
}
