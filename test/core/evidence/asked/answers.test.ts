// What the reader answered: for one tab, for one site where it is about the site, and nothing else from storage.
import { describe, expect, test } from "@jest/globals";
import {
  forgetAnswers,
  MAX_ANSWERS,
  parseAnswers,
  saidOf,
  withAnswer,
  withSaid,
  type Answers,
} from "../../../../src/core/evidence/asked/answers.js";
import { NO_EVIDENCE } from "../../../../src/core/evidence/evidence.js";
import {
  QUESTION_IDS,
  QUESTIONS,
} from "../../../../src/core/evidence/questions.js";
import { known, unknown } from "../../../../src/core/fact.js";

const at = (tabId: number, ascii = "shop.example") => ({
  tabId,
  host: { ascii, unicode: null },
});
const given = (...all: readonly (readonly [number, string, string])[]) =>
  all.reduce<Answers>(
    (answers, [tabId, question, answer]) =>
      withAnswer(answers, at(tabId), question, answer),
    [],
  );

test("an answer is a fact, and “I don’t know” is one that is not asked for again", () => {
  const said = saidOf(
    given([1, "managed", "yes"], [1, "since", "unknown"]),
    at(1),
  );
  const evidence = withSaid(NO_EVIDENCE, said);
  expect(evidence.managed).toEqual(known("yes"));
  expect(evidence.since).toEqual(unknown("unsure"));
  expect(evidence["smart-card"]).toEqual(unknown("not-answered"));
  expect(withSaid(NO_EVIDENCE, {})).toBe(NO_EVIDENCE);
});

test("a later answer replaces the earlier one", () => {
  const answers = given([1, "managed", "yes"], [1, "managed", "no"]);
  expect(answers).toHaveLength(1);
  expect(saidOf(answers, at(1))).toEqual({ managed: "no" });
});

test("no other tab knows of it, and it goes with its tab", () => {
  const answers = given([1, "managed", "yes"], [2, "managed", "no"]);
  expect(saidOf(answers, at(2))).toEqual({ managed: "no" });
  expect(saidOf(answers, at(3))).toEqual({});
  expect(saidOf(forgetAnswers(answers, 1), at(1))).toEqual({});
  expect(saidOf(forgetAnswers(answers, 1), at(2))).toEqual({ managed: "no" });
  expect(forgetAnswers(answers, 3)).toBe(answers);
});

test("what is about the site is not said of another site in the same tab; what is about the device is", () => {
  const answers = given([1, "since", "today"], [1, "managed", "yes"]);
  expect(saidOf(answers, at(1, "other.example"))).toEqual({ managed: "yes" });
});

describe("what is no answer to a question changes nothing", () => {
  test.each([
    ["another question", "colour", "blue"],
    ["a name that every object has", "constructor", "yes"],
    ["another answer", "managed", "perhaps"],
    ["no answer", "managed", ""],
  ])("%s", (_, question, answer) => {
    const answers = given([1, "managed", "yes"]);
    expect(withAnswer(answers, at(1), question, answer)).toBe(answers);
  });
});

test("what was stored comes back, as far as it is an answer", () => {
  const answers = QUESTION_IDS.flatMap((id) =>
    given([1, id, QUESTIONS[id][0]], [2, id, "unknown"]),
  );
  expect(parseAnswers(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
  const [device] = given([1, "managed", "yes"]);
  const hostile = [
    null,
    7,
    "managed yes",
    {},
    { ...device, tabId: "1" },
    { ...device, tabId: 1.5 },
    { ...device, tabId: NaN },
    { ...device, question: "__proto__" },
    { ...device, question: "toString" },
    { ...device, answer: "constructor" },
    { ...device, answer: { toString: "yes" } },
    { ...device, answer: ["yes"] },
    // One about the device that names a site, and one about a site that names none.
    { ...device, host: "shop.example" },
    { ...device, question: "since", answer: "today", host: "" },
  ];
  expect(parseAnswers([...hostile, device])).toEqual([device]);
  for (const stored of [undefined, null, {}, "[]", 3]) {
    expect(parseAnswers(stored)).toEqual([]);
  }
});

test("the oldest go where there are too many", () => {
  const answers = Array.from({ length: MAX_ANSWERS + 5 }).reduce<Answers>(
    (all, _, i) => withAnswer(all, at(i), "managed", "yes"),
    [],
  );
  expect(answers).toHaveLength(MAX_ANSWERS);
  expect(saidOf(answers, at(4))).toEqual({});
  expect(saidOf(answers, at(5))).toEqual({ managed: "yes" });
});
