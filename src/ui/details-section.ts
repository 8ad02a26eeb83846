// The technical details: a list to read, and a text to copy.
import { h, type VNode } from "snabbdom";
import type { FactId } from "../core/evidence/evidence.js";
import type { Explanation } from "../core/explanation.js";
import type { Detail } from "../core/report.js";
import { text, type Text } from "../core/text.js";
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

/** The same as text: a title, the headline, a line for each detail, then what was found out. */
export function reportText(
  headline: string,
  details: readonly Detail[],
  explanation: Explanation | null = null,
): string {
  const lines = details.map(({ label, value }) =>
    line(label, value ?? sayPlainly(text("detail_unknown"))),
  );
  const found = explanation === null ? [] : ["", ...findings(explanation)];
  return [
    sayPlainly(text("report_title")),
    headline,
    "",
    ...lines,
    ...found,
    "",
  ].join("\n");
}

// The facts stand for the clues, which may name other sites: a help-desk learns how many, not which.
function findings({ verdict, causes, facts }: Explanation): readonly string[] {
  return [
    line(text("report_verdict"), sayPlainly(verdict.chip)),
    line(text("report_cause"), sayPlainly(causes[0].title)),
    ...facts
      .filter(({ id, isKnown }) => isKnown && !IN_DETAILS.has(id))
      .map(({ name, value }) => line(name, sayPlainly(value))),
  ];
}

/** What the details say already, and more exactly. */
const IN_DETAILS: ReadonlySet<FactId> = new Set(["firefox", "platform"]);

const line = (label: Text, value: string): string =>
  `${sayPlainly(label)}: ${value}`;
