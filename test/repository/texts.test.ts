// Keeps the file of every text that can be composed complete: `npm run texts`.
import { expect, test } from "@jest/globals";
import { KNOWN_ERRORS } from "../support/failures.js";
import { allTexts } from "../texts/all-texts.js";
import { LOCALES, messagesIn } from "./support/messages.js";

const TEXTS = allTexts();

test.each(LOCALES)("every text in %s stands in it", (locale) => {
  const missing = Object.entries(messagesIn(locale)).filter(([, { message }]) =>
    message.split(/\$\w+\$|\n/).some((part) => !TEXTS.includes(part.trim())),
  );
  expect(missing.map(([key]) => key)).toEqual([]);
});

test("every error stands in it", () => {
  expect(KNOWN_ERRORS.filter((name) => !TEXTS.includes(name))).toEqual([]);
});

test("dates and lists are written as each language does", () => {
  expect(TEXTS).toMatch(/valid until [A-Z][a-z]+ \d+, \d{4}/);
  expect(TEXTS).toMatch(/期限は \d{4}年\d+月\d+日/);
  expect(TEXTS).not.toMatch(/\d{4}-\d\d-\d\d/);
  expect(TEXTS).not.toMatch(/\?\?|undefined|NaN/);
});
