// Pages as text: what is said of a failure, line by line, in one language.
import type {
  ExplainedStep,
  Explanation,
} from "../../src/core/explanation/explanation.js";
import { text } from "../../src/core/text/text.js";
import type { Say } from "./say.js";

/** The head: what happened, whose it is, and whether one may continue. */
export function headLines(page: Explanation, say: Say): readonly string[] {
  const { title, verdict, goingOn } = page;
  const chips = [verdict.chip, ...(goingOn === null ? [] : [goingOn.chip])];
  return [
    `**${say(title)}**`,
    chips.map((chip) => `[${say(chip)}]`).join(" "),
    say(verdict.whose),
    ...(goingOn === null
      ? []
      : [`_${say(text("going_on_title"))}_ ${say(goingOn.why)}`]),
  ];
}

/** The causes, with what speaks for and against each. */
export function causeLines(page: Explanation, say: Say): readonly string[] {
  return page.causes.flatMap((cause) => [
    `- ${say(cause.title)} (${say(cause.likelihoodName)}): ${say(cause.why)}`,
    ...cause.speaksFor.map((clue) => `  - ✓ ${say(clue)}`),
    ...cause.speaksAgainst.map((clue) => `  - ✗ ${say(clue)}`),
  ]);
}

/** What is known. */
export function factLines(page: Explanation, say: Say): readonly string[] {
  return page.facts
    .filter(({ isKnown }) => isKnown)
    .map(({ name, value }) => `- ${say(name)}: ${say(value)}`);
}

/** Steps, each with all that its card says. */
export function stepLines(
  steps: readonly ExplainedStep[],
  say: Say,
): readonly string[] {
  return steps.flatMap(
    ({ actorName, title, caution, why, do: lines, more, ...step }, index) => [
      `${index + 1}. (${say(actorName)}) **${say(title)}** ${[...caution, why].map(say).join(" ")}`,
      ...lines.map((line, place) => `   ${place + 1}. ${say(line.text)}`),
      ...[more, step.weakening?.rule, step.weakening?.undo]
        .filter((words) => words != null)
        .map((words) => `   - ${say(words)}`),
      `   - ${[step.marks.done, step.marks.noHelp]
        .filter((words) => words !== null)
        .map((words) => `[${say(words)}]`)
        .join(" ")}`,
    ],
  );
}
