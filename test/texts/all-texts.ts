// Every text that can be composed, as one readable file: each error with its causes, steps and stages, each story with its clues, and the rest.
import type { Evidence } from "../../src/core/evidence/evidence.js";
import { NO_EVIDENCE } from "../../src/core/evidence/evidence.js";
import {
  explain,
  walkedSteps,
  type Explanation,
} from "../../src/core/explanation/explanation.js";
import type { Failure } from "../../src/core/failure/failure.js";
import type { Surroundings } from "../../src/core/guide/guide.js";
import { walked } from "../../src/core/guide/walk/walk.js";
import { CASES } from "../cases/index.js";
import { evidenceIn, failureIn } from "../cases/case.js";
import { failureOf, KNOWN_ERRORS, UNRECOGNISED } from "../support/failures.js";
import { marked, past } from "../support/walks.js";
import { causeLines, factLines, headLines, stepLines } from "./page.js";
import { LANGUAGES, sayIn, type Say } from "./say.js";

const AROUND: readonly Surroundings[] = (
  ["win", "mac", "linux"] as const
).flatMap((platform) => [140, 153].map((firefox) => ({ platform, firefox })));
const USUAL: Surroundings = { platform: "win", firefox: 153 };

const SAID = new Set<string>();
const VOICES: readonly (readonly [string, Say])[] = Object.keys(LANGUAGES).map(
  (language) => [language, sayIn(language, SAID)],
);

/** Markdown; each language of a passage below the other. */
export function allTexts(): string {
  return [
    "# Every text that can be composed",
    "\n## Errors\n\nErrors whose pages read alike stand together.",
    ...errors(),
    "\n## Steps that differ by system or version",
    ...otherBodies(),
    "\n## Stories, with what speaks for and against each cause",
    ...stories(),
    "\n## Texts that no page above has\n\nWith the names of what is filled in.",
    ...rest(),
    "",
  ].join("\n");
}

function errors(): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const error of [...KNOWN_ERRORS, UNRECOGNISED]) {
    const name = typeof error === "string" ? error : "(without a name)";
    const page = inAllVoices((say) => stages(failureOf(error), say));
    alike.set(page, [...(alike.get(page) ?? []), name]);
  }
  return [...alike].map(
    ([page, names]) => `\n### ${names.join(", ")}\n\n${page}`,
  );
}

/** At the beginning; then what comes into view when all that is safe was tried. */
function stages(failure: Failure, say: Say): readonly string[] {
  const [first, last] = [[], safeSteps(failure)].map((ids) =>
    pageOf(failure, USUAL, NO_EVIDENCE, ids),
  );
  if (first === undefined || last === undefined) {
    return [];
  }
  const seen = new Set(first.steps.map(({ id }) => id));
  const later = last.steps.filter(({ id }) => !seen.has(id));
  return [
    ...headLines(first, say),
    ...causeLines(first, say),
    ...stepLines(first.steps, say),
    ...(later.length === 0 ? [] : ["Then:", ...stepLines(later, say)]),
  ];
}

function otherBodies(): readonly string[] {
  const bodies = new Map<string, string>();
  for (const error of KNOWN_ERRORS) {
    const failure = failureOf(error);
    for (const around of AROUND) {
      const { steps } = pageOf(failure, around, NO_EVIDENCE, []);
      for (const step of steps) {
        const { key } = [step.why, ...step.do.map((line) => line.text)].find(
          (words) => !SAID.has(words.key),
        ) ?? { key: null };
        if (key !== null) {
          bodies.set(
            key,
            inAllVoices((say) => stepLines([step], say)),
          );
        }
      }
    }
  }
  return [...bodies].map(([key, words]) => `\n### ${key}\n\n${words}`);
}

function stories(): readonly string[] {
  return Object.entries(CASES).flatMap(([category, cases]) =>
    cases.map((one) => {
      const page = pageOf(failureIn(one), USUAL, evidenceIn(one), []);
      const words = inAllVoices((say) => [
        ...headLines(page, say),
        ...causeLines(page, say),
        ...factLines(page, say),
      ]);
      return `\n### ${category}: ${one.name}\n\n${words}`;
    }),
  );
}

function rest(): readonly string[] {
  const [messages = {}] = Object.values(LANGUAGES);
  return Object.keys(messages)
    .filter((key) => !SAID.has(key))
    .map((key) =>
      Object.entries(LANGUAGES)
        .map(
          ([language, texts]) => `- ${language} ${texts[key]?.message ?? "–"}`,
        )
        .join("\n"),
    )
    .map((words) => `\n${words}`);
}

function pageOf(
  failure: Failure,
  around: Surroundings,
  evidence: Evidence,
  tried: readonly string[],
): Explanation {
  const marks = tried.map((id) => [id, "skipped"] as const);
  const { walk } = walked(marked(Object.fromEntries(marks), failure), failure);
  return explain(failure, around, past(walk, false, evidence));
}

const safeSteps = (failure: Failure): readonly string[] =>
  walkedSteps(failure, USUAL, past(null));

function inAllVoices(lines: (say: Say) => readonly string[]): string {
  return VOICES.map(
    ([language, say]) => `#### ${language}\n\n${lines(say).join("\n")}`,
  ).join("\n\n");
}
