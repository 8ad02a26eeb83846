// The rules for English: contractions, quotes, dates, and one negation at a time.
import { englishWord, glossary } from "./glossary.js";
import { finds, prose, sentences, type Rule } from "./rule.js";

const LOCALES = ["en"];

/** As Firefox’s own error pages have them, warnings included. “Must not” and “need not” are left: their short forms sound odd. */
const CONTRACTED =
  /\b(?:(?:is|are|was|were|do|does|did|has|have|had|could|would|should|will) not|cannot)\b(?! only)|\b(?:it|that|there|what|who) is not\b|\b(?:(?<!\b(?:in|of|for|with|by) )it is|you are|they are|we are|there is|you will|it will|you have (?:not|to|been|checked))\b(?=[^.,;:?)]*\w)/gi;

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

const NEGATION =
  /\b(?:not|cannot|never|nothing|no one|none|neither|(?<!or )without|no(?! longer))\b|n’t\b/gi;

const BAD = glossary("en").flatMap(({ not }) => not.map(englishWord));

export const ENGLISH_RULES: readonly Rule[] = [
  {
    id: "words",
    locales: LOCALES,
    faults: ({ text }) => BAD.flatMap((word) => finds(word, prose(text))),
  },
  {
    id: "contractions",
    locales: LOCALES,
    faults: ({ text }) => finds(CONTRACTED, prose(text)),
  },
  {
    id: "quotes",
    locales: LOCALES,
    faults: ({ text }) => finds(/['"]/g, prose(text)),
  },
  {
    id: "dates",
    locales: LOCALES,
    faults: ({ text }) =>
      finds(
        new RegExp(`\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2} ${MONTH}\\b`, "g"),
        prose(text),
      ),
  },
  {
    id: "double-negation",
    locales: LOCALES,
    faults: ({ text }) =>
      sentences("en", text)
        .flatMap((sentence) =>
          sentence.split(/[,;–()“”]|\b(?:and|but|or|until|because)\b/),
        )
        .filter((clause) => finds(NEGATION, clause).length > 1),
  },
];
