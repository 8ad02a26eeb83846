// Keeps colours and lengths in tokens.css, where dark mode, contrast and print are decided once.
import { expect, test } from "@jest/globals";
import { filesUnder, read } from "./support/files.js";

const TOKENS = "src/ui/styles/tokens.css";
const SHEETS = filesUnder("src", ".css").filter((path) => path !== TOKENS);

/** Hex colours, colour functions, and the names that are most tempting. System colours (ButtonBorder) are no choice of ours. */
const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(white(?!-space)|black|red|green|blue|gray|grey|orange|yellow)\b/i;

/** A hairline is one pixel whatever the design, and zero is zero. */
const LENGTH = /(?<![\w.-])(?!(?:0|1)px)\d*\.?\d+(px|pt|rem)\b/;

test("no colour stands outside tokens.css", () => {
  expect(SHEETS.flatMap((path) => declarationsThat(COLOUR, path))).toEqual([]);
});

test("no length in px, pt or rem stands outside tokens.css", () => {
  expect(SHEETS.flatMap((path) => declarationsThat(LENGTH, path))).toEqual([]);
});

test("every token is used, and none is used that does not exist", () => {
  const declared = namesIn(TOKENS, /^\s*(--[\w-]+)\s*:/gm);
  const used = filesUnder("src", ".css").flatMap((path) =>
    namesIn(path, /var\((--[\w-]+)\)/g),
  );
  expect([...new Set(used)].sort()).toEqual([...new Set(declared)].sort());
});

test("no rule is forced with !important", () => {
  expect(
    SHEETS.flatMap((path) => declarationsThat(/!important/, path)),
  ).toEqual([]);
});

/** Lines that open a block are left out: media queries cannot use tokens. */
function declarationsThat(match: RegExp, path: string): readonly string[] {
  const lines = read(path)
    .replace(/\/\*.*?\*\//gs, blank)
    .split("\n");
  return lines.flatMap((line, index) =>
    !line.includes("{") && match.test(line)
      ? [`${path}:${index + 1}: ${line.trim()}`]
      : [],
  );
}

/** As many lines as before, without their words. */
const blank = (comment: string): string => comment.replace(/[^\n]/g, " ");

function namesIn(path: string, pattern: RegExp): readonly string[] {
  return [...read(path).matchAll(pattern)].map(([, name = ""]) => name);
}
