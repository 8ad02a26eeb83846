// The rules that hold a translation to the English text: the same terms, numbers and conditions.
import { englishWord, glossary } from "./glossary.js";
import { prose, type Rule, type Said } from "./rule.js";

const LOCALES = ["ja"];

const TERMS = glossary("ja").flatMap(({ words, english }) =>
  english.map((word) => ({ word, find: englishWord(plural(word)), words })),
);

/** English words for small numbers; Japanese counts with figures. */
const SPELLED: Readonly<Record<string, string>> = {
  two: "2",
  both: "2",
  twice: "2",
  second: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  ten: "10",
  quarters: "15",
  others: "3",
};

interface Pair {
  readonly english: RegExp;
  readonly japanese: RegExp;
  readonly what: string;
}

/** What both say or neither; each in the words that this language has for it. */
const PAIRS: readonly Pair[] = [
  {
    what: "a condition",
    english: /\b(?:if|unless|until|(?<!at |only )once(?! more))\b/i,
    japanese:
      /なら|場合|とき|れば|たら|限|まで|てから|後|次第|ても|うちに|ると|かどうか/,
  },
  {
    what: "only",
    english: /(?<!-)\bonly\b/i,
    japanese: /だけ|のみ|しか|限|まで|専用/,
  },
  {
    what: "never, don’t",
    english: /\bnever\b|\b[Dd]on’t\b/,
    japanese: /な(?:い|く|か)|ません|ず/,
  },
  {
    what: "first",
    english: /\b(?:ask IT|compare \w+ \w+ \w+) first\b/i,
    japanese: /先に|まず/,
  },
];

export const ALIKE_RULES: readonly Rule[] = [
  { id: "same-terms", locales: LOCALES, faults: terms },
  { id: "same-numbers", locales: LOCALES, faults: numbers },
  { id: "same-conditions", locales: LOCALES, faults: conditions },
];

function terms({ text, english }: Said): readonly string[] {
  return TERMS.filter(
    ({ find, words }) =>
      new RegExp(find.source, "i").test(prose(english)) &&
      !words.some((word) => text.includes(word.replace(/ \(.*/, ""))),
  ).map(({ word, words }) => `${word}: ${words.join("、")}`);
}

/** 1 is not counted: 「1 つ」 is often “a”. Words count only where Japanese has the figure. */
function numbers({ text, english }: Said): readonly string[] {
  const ours = figures(prose(text));
  const theirs = figures(prose(english));
  const spelled = Object.entries(SPELLED)
    .filter(([word]) => new RegExp(`\\b${word}\\b`, "i").test(english))
    .map(([, figure]) => figure);
  const lost = theirs.filter((figure) => !ours.includes(figure));
  const made = ours.filter(
    (figure) =>
      figure !== "1" && !theirs.includes(figure) && !spelled.includes(figure),
  );
  return [
    ...lost.map((figure) => `only in English: ${figure}`),
    ...made.map((figure) => `not in English: ${figure}`),
  ];
}

/** Numbers as they are written; a month is a name in English. */
function figures(text: string): readonly string[] {
  return (
    text
      .replace(/(\d) 年 \d+ 月/g, "$1 年")
      .replace(/(\d),(?=\d{3})/g, "$1")
      .match(/\d+(?:\.\d+)*/g) ?? []
  );
}

function conditions({ text, english }: Said): readonly string[] {
  return PAIRS.filter(
    (pair) => pair.english.test(english) && !pair.japanese.test(text),
  ).map(({ what }) => what);
}

function plural(word: string): string {
  return /[a-z]$/.test(word) ? `${word}*` : word;
}
