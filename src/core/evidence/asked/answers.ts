// What the reader answered: in the session's memory alone, for one tab, and forgotten with it.
import type { Failure } from "../../failure/failure.js";
import { known, unknown } from "../../fact.js";
import { isNumber, isObject, isString } from "../../stored/stored.js";
import type { Evidence } from "../evidence.js";
import {
  QUESTION_IDS,
  QUESTIONS,
  UNSURE,
  type QuestionId,
} from "../questions.js";

interface Answered {
  readonly tabId: number;
  /** The host that it is about (ASCII); empty for what is about this device and its network. */
  readonly host: string;
  readonly question: QuestionId;
  /** One of the question's, or {@link UNSURE}. */
  readonly answer: string;
}

/** Oldest first. A tab belongs to either private or normal windows: none shows what was said in another. */
export type Answers = readonly Answered[];

/** The answers about one failure. */
export type Said = Readonly<Partial<Record<QuestionId, string>>>;

/** Those given longest ago are dropped first. */
export const MAX_ANSWERS = 200;

/** What is true of one site only. */
const ABOUT_SITE: ReadonlySet<QuestionId> = new Set<QuestionId>([
  "opens-elsewhere",
  "since",
]);

type Of = Pick<Failure, "tabId" | "host">;

const hostFor = (question: QuestionId, { host }: Of): string =>
  ABOUT_SITE.has(question) ? host.ascii : "";

/** With an answer to a question; the same answers where there is no such question, or no such answer to it. */
export function withAnswer(
  answers: Answers,
  failure: Of,
  question: string,
  answer: string,
): Answers {
  const told = {
    tabId: failure.tabId,
    host: isQuestion(question) ? hostFor(question, failure) : "",
    question,
    answer,
  };
  if (!isAnswered(told)) {
    return answers;
  }
  const others = answers.filter(
    (one) =>
      one.tabId !== told.tabId ||
      one.host !== told.host ||
      one.question !== told.question,
  );
  return [...others, told].slice(-MAX_ANSWERS);
}

/** What was said about a failure. */
export function saidOf(answers: Answers, failure: Of): Said {
  const mine = answers.filter(
    ({ tabId, host, question }) =>
      tabId === failure.tabId && host === hostFor(question, failure),
  );
  return Object.fromEntries(
    mine.map(({ question, answer }) => [question, answer]),
  );
}

/** Without those of a tab that is gone. */
export function forgetAnswers(answers: Answers, tabId: number): Answers {
  const kept = answers.filter((one) => one.tabId !== tabId);
  return kept.length === answers.length ? answers : kept;
}

/** The evidence with what the reader said. */
export function withSaid(evidence: Evidence, said: Said): Evidence {
  const facts = QUESTION_IDS.flatMap((id) => {
    const answer = said[id];
    return answer === undefined
      ? []
      : [[id, answer === UNSURE ? unknown("unsure") : known(answer)] as const];
  });
  return facts.length === 0
    ? evidence
    : { ...evidence, ...(Object.fromEntries(facts) as Partial<Evidence>) };
}

/** Answers from whatever was stored; what is none is left out. */
export function parseAnswers(stored: unknown): Answers {
  return Array.isArray(stored)
    ? stored.filter(isAnswered).slice(-MAX_ANSWERS)
    : [];
}

function isAnswered(value: unknown): value is Answered {
  if (!isObject(value)) {
    return false;
  }
  const { tabId, host, question, answer } = value;
  return (
    isNumber(tabId) &&
    Number.isInteger(tabId) &&
    isString(host) &&
    isString(question) &&
    isQuestion(question) &&
    ABOUT_SITE.has(question) === (host !== "") &&
    [UNSURE, ...QUESTIONS[question]].some((one) => one === answer)
  );
}

const isQuestion = (name: string): name is QuestionId =>
  Object.hasOwn(QUESTIONS, name);
