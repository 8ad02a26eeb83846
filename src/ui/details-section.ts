// The technical details: a list to read, and a text to copy.
import { h, type VNode } from "snabbdom";
import type { FactId } from "../core/evidence/evidence.js";
import type { Explanation } from "../core/explanation.js";
import type { Detail } from "../core/report.js";
import type { PageView } from "../core/view.js";
import { text, type Text } from "../core/text.js";
import { sayPlainly } from "../platform/texts.js";
import { phrase } from "./phrase.js";
import { section } from "./section.js";

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
              part: part.slice(0, 60),
            }),
          ),
        ),
      ]),
    ),
  ]);
}

/** The view with what the reader ticked of the address. */
export function withTicked(view: PageView): PageView {
  const ticked = [
    ...document.querySelectorAll<HTMLInputElement>(".tick :checked"),
  ]
    .map(({ value }) => value)
    .join("");
  const details = view.details.map((one) =>
    one.id === "address"
      ? { ...one, value: `${one.value ?? ""}${ticked}` }
      : one,
  );
  return { ...view, details };
}

/** The same as text: a title, the headline, a line for each detail, then what was found out. */
export function reportText(
  headline: string,
  details: readonly Detail[],
  explanation: Explanation | null = null,
  secrets: readonly string[] = [],
): string {
  const lines = details.map(({ label, value }) =>
    line(label, value ?? sayPlainly(text("detail_unknown"))),
  );
  const found =
    explanation === null
      ? []
      : ["", ...findings(explanation, secrets.length > 0)];
  const report = [
    sayPlainly(text("report_title")),
    headline,
    "",
    ...lines,
    ...found,
    "",
  ].join("\n");
  return hide(report, secrets);
}

/** Of a private window nobody learns which site it was. */
export const hide = (said: string, secrets: readonly string[]): string =>
  secrets.reduce((all, name) => all.replaceAll(name, "…"), said);

// The facts stand for the clues, which may name other sites: a help-desk learns how many, not which.
function findings(
  { verdict, causes, facts }: Explanation,
  isSecret: boolean,
): readonly string[] {
  return [
    line(text("report_verdict"), sayPlainly(verdict.chip)),
    line(text("report_cause"), sayPlainly(causes[0].title)),
    ...facts
      .filter(
        ({ id, isKnown }) =>
          isKnown && !IN_DETAILS.has(id) && !(isSecret && NAMING.has(id)),
      )
      .map(({ name, value }) => line(name, sayPlainly(value))),
  ];
}

/** What the details say already, and more exactly. */
const IN_DETAILS: ReadonlySet<FactId> = new Set(["firefox", "platform"]);

/** What could tell the site by its certificate, or by a name like its own. */
const NAMING: ReadonlySet<FactId> = new Set([
  "address",
  "again",
  "twin-answer",
  "last-good",
  "certificate",
]);

const line = (label: Text, value: string): string =>
  `${sayPlainly(label)}: ${value}`;
