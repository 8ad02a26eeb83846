// The rules for Japanese: spacing, punctuation, dates, the forms of titles, and one negation at a time.
import { spaced } from "../../../../scripts/support/japanese.mjs";
import { glossary, japaneseWord } from "./glossary.js";
import { finds, prose, sentences, type Rule } from "./rule.js";

const LOCALES = ["ja"];

const BAD = glossary("ja").flatMap(({ not }) => not.map(japaneseWord));

/** 「失効していないとは限りません」, 「…ないわけではありません」, 「…ないという証拠が得られていません」. */
const DOUBLE_NEGATION =
  /(?:ない|なかった)(?:と(?:は|も)限|わけで|という(?:意味|証拠)[^。、]{0,12}(?:ません|ない))|限りませんが、[^。]*(?:ません|ない)|ないことは(?:ありません|ない)|なくは(?:ありません|ない)|ざるを得/g;

const TITLE_OF_SENTENCE = /^(?:cause|finding|category)_\w+_title$/;
const TITLE_OF_STEP = /^step_\w+_title$/;

const withoutAside = (title: string): string =>
  title.replace(/ ?\([^)]*\)$/, "");

export const JAPANESE_RULES: readonly Rule[] = [
  {
    id: "words",
    locales: LOCALES,
    faults: ({ text }) => BAD.flatMap((word) => finds(word, prose(text))),
  },
  {
    id: "spacing",
    locales: LOCALES,
    faults: ({ text }) => (spaced(text) === text ? [] : [spaced(text)]),
  },
  {
    id: "punctuation",
    locales: LOCALES,
    faults: ({ text }) =>
      finds(
        /[（）：！…‥，．０-９Ａ-Ｚａ-ｚ]|(?<![.])\.\.(?![.])/g,
        prose(text),
      ),
  },
  {
    id: "dates",
    locales: LOCALES,
    faults: ({ text }) =>
      finds(/\d{4}-\d\d-\d\d|\d{4}\/\d{1,2}\/\d{1,2}/g, prose(text)),
  },
  {
    id: "double-negation",
    locales: LOCALES,
    faults: ({ text }) =>
      sentences("ja", text).flatMap((sentence) =>
        finds(DOUBLE_NEGATION, sentence),
      ),
  },
  {
    id: "form-of-titles",
    locales: LOCALES,
    faults: ({ key, text }) => {
      const title = withoutAside(text);
      const isRight = TITLE_OF_SENTENCE.test(key)
        ? /(?:です|ます|ません|ました|でした)$/.test(title)
        : !TITLE_OF_STEP.test(key) || /[うくぐすつぶむる]$/.test(title);
      return isRight ? [] : [title];
    },
  },
];
