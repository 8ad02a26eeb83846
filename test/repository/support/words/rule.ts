// What a rule of house style looks at, and how it takes a text apart.
import { withoutLiterals } from "../messages.js";

/** A text with its counterpart: most rules need only one of the two. */
export interface Said {
  readonly key: string;
  readonly locale: string;
  readonly text: string;
  /** The same message in English. */
  readonly english: string;
}

export interface Rule {
  readonly id: string;
  readonly locales: readonly string[];
  /** What is wrong, as excerpts; none where the text keeps the rule. */
  readonly faults: (said: Said) => readonly string[];
}

/** Texts that explain, in whole sentences. */
export const isBody = (key: string): boolean =>
  /_(why(_own)?|whose|going_on|body(_\w+)?|hint|undo|lost|what|intro)$/.test(
    key,
  ) ||
  /^step_\w+_(do_\d(_\w+)?|more)$|^weakened_rule$|^(?:un)?do_/.test(key) ||
  /^(clue_|going_on_(?!title$)(?!\w*_chip$))/.test(key);

/** A text without what is no prose of ours: things to type, Firefox’s labels, placeholders. */
export function prose(text: string): string {
  return withoutLiterals(text)
    .replace(/\[[^\]]*\]/g, "[]")
    .replace(/\$\w+\$/g, "$$");
}

/** The sentences of a text. */
export function sentences(locale: string, text: string): readonly string[] {
  const ends = locale === "ja" ? /(?<=[。？])/ : /(?<=[.?:]) |\n+/;
  return prose(text)
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Every find of a pattern in a text; the pattern is global. */
export function finds(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}
