// Holds the texts to docs/words.
import { describe, expect, test } from "@jest/globals";
import { read } from "./support/files.js";
import { LOCALES, messagesIn, textOf } from "./support/messages.js";
import { allFaults } from "./support/words/faults.js";
import { glossary } from "./support/words/glossary.js";

test("no text has a fault", () => {
  const faults = allFaults().map(
    ({ rule, key, excerpts }) => `${rule} ${key}: ${excerpts.join(" | ")}`,
  );
  expect(faults).toEqual([]);
});

describe.each(LOCALES)("the words of %s", (locale) => {
  const terms = glossary(locale);

  test("stand in the table once, and none of them is also forbidden", () => {
    const words = terms.flatMap(({ words: own }) => own);
    const not = terms.flatMap(({ not: others }) => others);
    expect(terms.length).toBeGreaterThan(25);
    expect(not.length).toBeGreaterThan(30);
    expect(words.filter((word) => not.includes(word))).toEqual([]);
    expect(new Set(not).size).toBe(not.length);
  });

  test("are explained where the table says", () => {
    const messages = messagesIn(locale);
    const wrong = terms.flatMap(({ words, explainedIn }) =>
      explainedIn === null ||
      words.some((word) =>
        textOf(messages, explainedIn)
          .toLowerCase()
          .includes(stem(word.toLowerCase())),
      )
        ? []
        : [`${words.join()} in ${explainedIn}`],
    );
    expect(wrong).toEqual([]);
    expect(terms.some(({ explainedIn }) => explainedIn !== null)).toBe(true);
  });
});

test("both tables explain the same words", () => {
  const [en, ja] = ["en", "ja"].map((locale) =>
    glossary(locale)
      .flatMap(({ explainedIn }) => explainedIn ?? [])
      .toSorted(),
  );
  expect(ja).toEqual(en);
});

test("the page about words names every language’s table", () => {
  const page = read("docs/words/README.md");
  expect(LOCALES.filter((locale) => !page.includes(`(${locale}.md)`))).toEqual(
    [],
  );
});

/** “intercepts” has “intercept”, 「割り込んで」 has 「割り込」. */
function stem(word: string): string {
  return word.replace(/ \(.*/, "").replace(/(する|む|る)$/, "");
}
