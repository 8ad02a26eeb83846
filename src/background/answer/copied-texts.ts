// The texts that a page copies: the report, and the message for the site's owner. Written here to spare the popup what writes them.
import type { FactId } from "../../core/evidence/evidence.js";
import type { Explanation } from "../../core/explanation/explanation.js";
import type { Detail } from "../../core/explanation/report.js";
import { text, type Text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { sayPlainly } from "../../platform/firefox/texts.js";

/** Marks where the page inserts what the reader ticks of the address: OBJECT REPLACEMENT CHARACTER, which no address has. */
const TICKED = "\uFFFC";

/** The view with its texts, each in pieces: what is ticked goes between them. */
export function withCopiedTexts(view: PageView): PageView {
  const { title, details, explanation, secrets } = view;
  if (details.length === 0) {
    return view;
  }
  const report = reportText(sayPlainly(title), details, explanation, secrets);
  return {
    ...view,
    report: report.split(TICKED),
    ownerMessage: ownerMessage(view).split(TICKED),
  };
}

/** The same as text: a title, the headline, a line for each detail, then the findings. */
export function reportText(
  headline: string,
  details: readonly Detail[],
  explanation: Explanation | null = null,
  secrets: readonly string[] = [],
): string {
  const lines = details.map(({ id, label, value }) =>
    line(
      label,
      id === "address"
        ? `${value ?? ""}${TICKED}`
        : (value ?? sayPlainly(text("detail_unknown"))),
    ),
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

/** For a private window, nobody learns which site it was. */
const hide = (said: string, secrets: readonly string[]): string =>
  secrets.reduce((all, name) => all.replaceAll(name, "…"), said);

// Facts instead of clues, which may name other sites: a help desk learns how many, not which.
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

/** What could identify the site by its certificate, or by a name like its own. */
const NAMING: ReadonlySet<FactId> = new Set([
  "address",
  "again",
  "twin-answer",
  "last-good",
  "certificate",
]);

const line = (label: Text, value: string): string =>
  `${sayPlainly(label)}: ${value}`;

/** What happened, what usually helps, and the technical details. */
export function ownerMessage({
  title,
  explanation,
  errorCode,
  details,
  secrets,
}: PageView): string {
  const remedies = (explanation?.steps ?? [])
    .filter(({ actor }) => actor === "owner")
    .map((step) => `\n- ${sayPlainly(step.title)}`);
  const origin = details.find(({ id }) => id === "address")?.value ?? null;
  const message = sayPlainly(
    text("owner_message", {
      address: origin === null ? "…" : `${origin}${TICKED}`,
      code: errorCode ?? sayPlainly(text("unrecognised_code")),
      what: sayPlainly(title),
      remedy: remedies.join(""),
      details: reportText(sayPlainly(title), details),
    }),
  );
  return hide(message, secrets);
}
