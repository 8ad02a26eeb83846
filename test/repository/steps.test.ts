// Holds the reader's own steps to their shape: a title, one sentence why, one to four lines of what to do, the rest in a fold.
import { describe, expect, test } from "@jest/globals";
import { isWeakening } from "../../src/core/steps/steps.js";
import { TELLINGS } from "../../src/core/steps/telling.js";
import { labelsIn, LOCALES, messagesIn, textOf } from "./support/messages.js";
import { keysOf, OWN_STEPS, tellingsOf } from "./support/told-steps.js";
import { sayIn } from "../texts/say.js";

/** A line has one control; a picture of a button names it as well. */
const MOST_LINES = 4;
const MOST_WORDS = 5;

test("steps of somebody else's have no lines of their own", () => {
  const others = Object.keys(TELLINGS).filter(
    (id) => !OWN_STEPS.some((own) => own === id),
  );
  expect(others).toEqual([]);
});

describe.each(OWN_STEPS)("%s", (id) => {
  const tellings = tellingsOf(id);

  test("has one to four lines, whoever takes it", () => {
    const numbers = tellings.map(({ do: lines }) => lines.length);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(MOST_LINES);
  });

  test.each(LOCALES)("has its title, its why and its lines in %s", (locale) => {
    const messages = messagesIn(locale);
    const keys = tellingsOf(id).flatMap((step) => [
      step.title.key,
      ...keysOf(step),
    ]);
    expect(keys.filter((key) => textOf(messages, key) === "")).toEqual([]);
  });

  test("has a title of at most five words", () => {
    const titles = tellings.map(({ title }) =>
      textOf(messagesIn("en"), title.key),
    );
    // What comes last says so, and is counted from there.
    const long = titles
      .map((title) => title.replace(/^Last (?:check|resort): /, ""))
      .filter((title) => title.split(/\s+/).length > MOST_WORDS);
    expect(long).toEqual([]);
  });

  test("has its page, its preference and its action under one line each", () => {
    for (const { page, pref, action, do: lines } of tellings) {
      const under = (thing: string): number =>
        lines.filter((line) => line.copy === thing || line.action === thing)
          .length;
      const things = [page, pref, action].filter((thing) => thing !== null);
      expect(things.map((thing) => [thing, under(thing)])).toEqual(
        things.map((thing) => [thing, 1]),
      );
    }
  });

  test("says what is copied in the line above the button", () => {
    const say = sayIn("en", new Set());
    const silent = tellings.flatMap(({ do: lines }) =>
      lines
        .filter(({ copy, text }) => copy !== null && !say(text).includes(copy))
        .map(({ text }) => text.key),
    );
    expect(silent).toEqual([]);
  });

  test.each(LOCALES)("sends nobody two ways in one line, in %s", (locale) => {
    const say = sayIn(locale, new Set());
    const crowded = tellings.flatMap(({ do: lines }) =>
      lines.map(({ text }) => say(text)).filter((line) => controlsIn(line) > 3),
    );
    expect(crowded).toEqual([]);
  });
});

test("what gives up protection says so in place of why", () => {
  for (const id of OWN_STEPS.filter(isWeakening)) {
    const { why, weakening } = tellingsOf(id)[0] ?? {};
    expect(why).toEqual(weakening?.lost);
    // Whoever takes it has to know for whom it is, or when the page may be used.
    expect(weakening?.rule ?? null).not.toBeNull();
  }
});

test.each(LOCALES)(
  "no text of a step told in lines is left over in %s",
  (locale) => {
    const left = Object.keys(messagesIn(locale)).filter((key) =>
      OWN_STEPS.some((id) =>
        key.startsWith(`step_${id.replaceAll("-", "_")}_body`),
      ),
    );
    expect(left).toEqual([]);
  },
);

/** A path of menus is one way, however many controls it has. */
const controlsIn = (line: string): number => labelsIn(line).length;
