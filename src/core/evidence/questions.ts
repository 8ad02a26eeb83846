// What only the reader can tell: each question with the answers that one can tap. Add a question here.

/** Texts by convention: `question_<id>_ask`, `answer_<id>_<answer>`, `clue_said_<id>_<answer>`; and those of a fact. */
export const QUESTIONS = {
  /** Does this device or its network belong to somebody who manages it: a company, a school? */
  managed: ["yes", "no"],
  /** Does the page open on another device, or over a phone's network? */
  "opens-elsewhere": ["yes", "no"],
  /** Since when does the page fail? */
  since: ["today", "change", "always"],
  /** Is there a program that filters or redirects connections: antivirus, a VPN, parental controls? */
  "filter-program": ["yes", "no"],
  /** Does one log in here with a smart card or a token? */
  "smart-card": ["yes", "no"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type QuestionId = keyof typeof QUESTIONS;
export type AnswerOf<Id extends QuestionId> = (typeof QUESTIONS)[Id][number];

export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly QuestionId[];

/** “I don't know”: an answer to every question, which is not asked again. */
export const UNSURE = "unknown";
