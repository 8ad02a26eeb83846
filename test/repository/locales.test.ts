// Keeps the texts of all languages complete, used, free of markup, and in the voice of the product.
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { read } from "./support/files.js";
import { keysOfCatalogues } from "./support/message-keys.js";
import {
  labelsIn,
  literalsIn,
  LOCALES,
  messagesIn,
  messagesThat,
  textOf,
  TRANSLATIONS,
  withoutLiterals,
} from "./support/messages.js";
import { nodesOf, SOURCES } from "./support/source.js";

const english = messagesIn("en");
const keys = Object.keys(english);

/** addons.mozilla.org cuts off the rest. Characters. */
const MAX_DESCRIPTION = 132;

/** Texts that explain: whole sentences, rather than titles and names. */
const isBody = (key: string): boolean =>
  /_(why|whose|going_on|body(_win|_mac|_linux|_old|_new)?)$/.test(key) ||
  /^step_.*_(undo|lost|why(_own)?|do_\d(_\w+)?|more)$/.test(key) ||
  /^do_|^undo_|^weakened_rule$/.test(key) ||
  /^going_on_(?!title$)(?!.*_chip$)/.test(key);

describe.each(TRANSLATIONS)("%s beside English", (locale) => {
  const messages = messagesIn(locale);

  test("has the same keys, in the same order", () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  test("has the same placeholders", () => {
    const different = keys.filter(
      (key) =>
        JSON.stringify(messages[key]?.placeholders) !==
        JSON.stringify(english[key]?.placeholders),
    );
    expect(different).toEqual([]);
  });

  test("names as many controls and the same things to type", () => {
    const different = keys.filter((key) => {
      const [ours, theirs] = [textOf(english, key), textOf(messages, key)];
      return (
        labelsIn(ours).length !== labelsIn(theirs).length ||
        literalsIn(ours).toSorted().join() !==
          literalsIn(theirs).toSorted().join()
      );
    });
    expect(different).toEqual([]);
  });
});

describe.each(LOCALES)("the texts in %s", (locale) => {
  const messages = messagesIn(locale);

  test("name each of their placeholders, and no other", () => {
    const wrong = keys.filter((key) => {
      const used = textOf(messages, key).matchAll(/\$(\w+)\$/g);
      const names = [...used].map(([, name = ""]) => name.toLowerCase());
      const declared = Object.keys(messages[key]?.placeholders ?? {});
      return [...new Set(names)].sort().join() !== declared.sort().join();
    });
    expect(wrong).toEqual([]);
  });

  test("number their placeholders in the alphabetical order of the names", () => {
    const wrong = keys.filter((key) =>
      Object.entries(messages[key]?.placeholders ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .some(([, { content }], index) => content !== `$${index + 1}`),
    );
    expect(wrong).toEqual([]);
  });

  test("hold no markup", () => {
    const hasMarkup = /<|>|&#?\w+;/;
    expect(
      messagesThat(messages, (text) => hasMarkup.test(withoutLiterals(text))),
    ).toEqual([]);
  });

  test("have no stray spaces", () => {
    expect(
      messagesThat(messages, (text, key) =>
        linesOf(key, text).some((line) => /^\s|\s$|\s\s|[\t\n]/.test(line)),
      ),
    ).toEqual([]);
  });

  test("close what they open: brackets, backticks, quotes", () => {
    expect(messagesThat(messages, (text) => !isBalanced(text))).toEqual([]);
  });

  test("do not shout, and do not say that an error occurred", () => {
    const shouts = /[!！]|error (has )?occurred|エラーが発生しました/i;
    expect(
      messagesThat(messages, (text) => shouts.test(withoutLiterals(text))),
    ).toEqual([]);
  });

  test("are whole sentences where they explain", () => {
    const end = locale === "ja" ? /。$/ : /[.?]$/;
    expect(
      messagesThat(messages, (text, key) => isBody(key) && !end.test(text)),
    ).toEqual([]);
  });

  test("describe the extension in a line that the store does not cut", () => {
    const description = textOf(messages, "extension_description");
    expect(description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });
});

test("every English text has a description for translators", () => {
  const without = keys.filter((key) => !english[key]?.description?.trim());
  expect(without).toEqual([]);
});

test("no text is left over that nothing uses", () => {
  const named = new Set([
    ...keysOfCatalogues(),
    ...SOURCES.flatMap(stringsIn),
    ...[...read("manifest.json").matchAll(/__MSG_(\w+)__/g)].map(
      ([, key = ""]) => key,
    ),
  ]);
  const built = SOURCES.flatMap(patternsIn);
  const isBuilt = (key: string): boolean =>
    built.some((pattern) => pattern.test(key));
  expect(keys.filter((key) => !named.has(key) && !isBuilt(key))).toEqual([]);
});

test("Japanese explains politely, in です and ます", () => {
  const polite =
    /(いいえ|です|ます|ません|ました|でした|でしょう|ましょう|ください)(か[？?]?)?$/;
  const rude = messagesThat(messagesIn("ja"), (text, key) =>
    isBody(key)
      ? sentencesIn(text).some((words) => !polite.test(words))
      : false,
  );
  expect(rude).toEqual([]);
});

/** The keys of the catalogues are known one by one. */
const OF_CATALOGUES = /^(category|cause|step|actor)_/;

/** What a key looks like that is put together from a kind, as `fact_${id}_name` is; it begins with a word of its own. */
function patternsIn(path: string): readonly RegExp[] {
  return nodesOf(path, ts.isTemplateExpression)
    .filter(
      ({ head }) =>
        /^[a-z_]+_$/.test(head.text) && !OF_CATALOGUES.test(head.text),
    )
    .map(({ head, templateSpans }) => {
      const rest = templateSpans.map(({ literal }) => `\\w+${literal.text}`);
      return new RegExp(`^${head.text}${rest.join("")}$`);
    });
}

/** A letter has lines; every other text is one. */
function linesOf(key: string, text: string): readonly string[] {
  return key === "owner_message" ? text.split(/\n{1,2}/) : [text];
}

function stringsIn(path: string): readonly string[] {
  return nodesOf(path, ts.isStringLiteralLike).map(({ text }) => text);
}

const PAIRS = ["[]", "()", "「」", "“”"] as const;

function isBalanced(text: string): boolean {
  const words = withoutLiterals(text);
  return (
    words.replaceAll("``", "").indexOf("`") < 0 &&
    PAIRS.every(([open = "", close = ""]) => {
      const depths = Array.from(words, depthStep(open, close));
      return depths.at(-1) === 0 && Math.min(...depths) === 0;
    })
  );
}

/** Counts how deep each character stands. */
function depthStep(open: string, close: string): (c: string) => number {
  let depth = 0;
  return (c) => (depth += c === open ? 1 : c === close ? -1 : 0);
}

/** Sentences without what is in parentheses or quotes; an example after a colon is not one. */
function sentencesIn(text: string): readonly string[] {
  return withoutLiterals(text)
    .replace(/ ?\([^)]*\)|「[^」]*」/g, "")
    .split("。")
    .filter((words) => words !== "" && !words.startsWith("例:"));
}
