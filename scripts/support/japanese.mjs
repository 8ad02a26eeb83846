// Spacing and punctuation of Japanese as in Firefox's own Japanese: `Firefox の [設定] (例: HSTS) を開く`.
// Source: mozilla-l10n/styleguides, docs/ja, and the language pack, which has a half-width space between Japanese and everything else, and
// half-width parentheses and colons.

/** Placeholders whose value ends in Japanese: 「3 日」, 「2025年11月17日」. No space comes between it and what follows. */
const ENDS_IN_JAPANESE = new Set([
  "AGE",
  "ANSWER",
  "BEGIN",
  "BELIEF",
  "BUILT",
  "CAUSE",
  "DAY",
  "DURATION",
  "END",
  "KIND",
  "LARGER",
  "SEEN",
  "SITES",
  "SMALLER",
  "START",
  "STEP",
  "TRUTH",
  "USAGE",
  "WHAT",
]);

/** Placeholders whose value begins with Japanese. */
const BEGINS_IN_JAPANESE = new Set([
  "ANSWER",
  "CAUSE",
  "KIND",
  "STEP",
  "USAGE",
  "WHAT",
]);

/** What is left as it stands: something to type, a label of Firefox, a placeholder. */
const HELD = /`[^`]*`|\[[^\]]*\]|\$\w+\$/;

const HALF_WIDTH = new Map([
  ["（", "("],
  ["）", ")"],
  ["：", ":"],
  ["…", "..."],
]);

const JAPANESE = /[ぁ-んァ-ヶ一-龠々ー〇]/;
const FOREIGN = /[\p{L}\p{N}%☰↩#]/u;

/**
 * A text with the spaces and the punctuation of Firefox's Japanese; one that has them already stays as it is.
 *
 * @param {string} text with `literals`, [labels] and $PLACEHOLDERS$, which are not touched
 * @returns {string}
 */
export function spaced(text) {
  return text
    .split("\n")
    .map((line) => joined(tokensOf(line)))
    .join("\n");
}

/**
 * What stands at the two ends of a token, as far as spaces depend on it.
 *
 * @typedef {"japanese" | "foreign" | "open" | "close" | "colon" | "full" | "space" | "other"} Edge
 * @typedef {{ text: string, begins: Edge, ends: Edge }} Token
 */

/**
 * @param {string} line
 * @returns {Token[]}
 */
function tokensOf(line) {
  const parts = line.match(new RegExp(`${HELD.source}|.`, "gsu")) ?? [];
  return parts.map((part) =>
    HELD.test(part) ? heldToken(part) : token(HALF_WIDTH.get(part) ?? part),
  );
}

/** @param {string} part */
function heldToken(part) {
  const name = part.replaceAll("$", "");
  const isPlaceholder = part.startsWith("$");
  /** @type {(isJapanese: boolean) => Edge} */
  const edge = (isJapanese) =>
    isPlaceholder && isJapanese ? "japanese" : "foreign";
  return {
    text: part,
    begins: edge(BEGINS_IN_JAPANESE.has(name)),
    ends: edge(ENDS_IN_JAPANESE.has(name)),
  };
}

/**
 * @param {string} text
 * @returns {Token}
 */
function token(text) {
  const edge = edgeOf(text);
  return { text, begins: edge, ends: edge };
}

/**
 * @param {string} char
 * @returns {Edge}
 */
function edgeOf(char) {
  if (char === " ") return "space";
  if (char === "(") return "open";
  if (char === ")") return "close";
  if (char === ":") return "colon";
  if (JAPANESE.test(char)) return "japanese";
  if (/[、。「」『』・？]/.test(char)) return "full";
  return FOREIGN.test(char) ? "foreign" : "other";
}

/** @param {readonly Token[]} tokens */
function joined(tokens) {
  let line = "";
  /** @type {Token | undefined} */
  let before;
  let hadSpace = false;
  for (const next of tokens) {
    if (next.begins === "space") {
      hadSpace = before !== undefined;
      continue;
    }
    // In Japanese, a colon has a space after it; elsewhere it may be inside something: `12:30`.
    const here =
      next.ends === "colon" && before?.ends !== "japanese"
        ? { ...next, ends: /** @type {Edge} */ ("other") }
        : next;
    line += (before && isApart(before, here, hadSpace) ? " " : "") + here.text;
    before = here;
    hadSpace = false;
  }
  return line;
}

/**
 * Whether a space belongs between two tokens.
 *
 * @param {Token} before
 * @param {Token} after
 * @param {boolean} hadSpace where the rules say nothing, as between two English words, all stays as it is
 */
function isApart({ ends }, { begins }, hadSpace) {
  if (ends === "full" || begins === "full") return false;
  if (ends === "open" || begins === "close" || begins === "colon") return false;
  if (ends === "colon") return true;
  const sides = [ends, begins];
  if (sides.includes("open") || sides.includes("close")) {
    return hadSpace || !sides.includes("other");
  }
  if (ends === "japanese" && begins === "japanese") return false;
  return sides.includes("japanese") && sides.includes("foreign")
    ? true
    : hadSpace;
}
