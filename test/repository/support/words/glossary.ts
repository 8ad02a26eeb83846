// Reads the tables of docs/words: the words that the texts use, and those that they do not.
import { read } from "../files.js";

export interface Term {
  /** The word, or the words of which one is used. */
  readonly words: readonly string[];
  /** Japanese only: the English words that it stands for. */
  readonly english: readonly string[];
  readonly not: readonly string[];
  /** The key of the text that explains it; null where none does. */
  readonly explainedIn: string | null;
}

/** The terms of a language, in the order of its table. */
export function glossary(locale: string): readonly Term[] {
  const rows = read(`docs/words/${locale}.md`)
    .split("\n")
    .filter((line) => /^\| (?!-)/.test(line))
    .slice(1)
    .map((line) => line.split(/ *\| */).slice(1, -1));
  const list = (cell = ""): readonly string[] =>
    cell
      .replaceAll("`", "")
      .split(locale === "ja" ? /、|, / : /, /)
      .filter((word) => word !== "");
  return rows.map(([words, second, not, explained = ""]) => ({
    words: list(words),
    english: locale === "ja" ? list(second) : [],
    not: list(not),
    explainedIn: explained.replaceAll("`", "") || null,
  }));
}

/** Finds an English word of the table: `vouch*` any ending, `switch … off` up to three words between. */
export function englishWord(word: string): RegExp {
  const source = word
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace("*", "\\w*")
    .replace(" … ", " (?:[\\w’]+ ){1,3}");
  return new RegExp(`(?<![\\w-])${source}(?![\\w-])`, "gi");
}

/** Finds a Japanese word of the table, but not as the beginning of one with a longer vowel: ディレクトリ in ディレクトリー. */
export function japaneseWord(word: string): RegExp {
  const source = word.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`${source}(?!ー)`, "g");
}
