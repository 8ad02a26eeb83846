// Keeps the list of what became of the four documents in step with the catalogues.
import { expect, test } from "@jest/globals";
import { CATEGORIES } from "../../src/core/failure/codes/categories.js";
import { CAUSES } from "../../src/core/diagnosis/causes/index.js";
import { STEPS } from "../../src/core/steps/steps.js";
import { read } from "./support/files.js";

interface Row {
  readonly item: string;
  readonly where: string;
  readonly now: string;
}

/** The rows of the table below each numbered heading. */
const TABLES: readonly (readonly Row[])[] = read("docs/coverage.md")
  .split(/^## (?=\d )/m)
  .slice(1)
  .map(rowsOf);

const ROWS = TABLES.flat();
const IDS = new Set<string>([
  ...Object.keys(STEPS),
  ...CAUSES.map(({ id }) => id),
  ...Object.keys(CATEGORIES),
]);

test("each of the four documents has its table", () => {
  expect(TABLES).toHaveLength(4);
  expect(TABLES.filter((rows) => rows.length < 10)).toEqual([]);
});

test("every step, cause and category that is named exists", () => {
  // Preferences and names of errors have dots, capitals or underscores.
  const named = ROWS.flatMap(({ item, where, now }) =>
    quotedIn(`${item} ${where} ${now}`),
  ).filter((name) => /^[a-z-]+$/.test(name));
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((name) => !IDS.has(name))).toEqual([]);
});

test("every item names where it went, or is answered or left out with a reason", () => {
  const lost = ROWS.filter(
    ({ where, now }) =>
      quotedIn(where).length === 0 &&
      !(/^(Answered here|Left out)$/.test(where) && now !== ""),
  );
  expect(lost).toEqual([]);
});

function rowsOf(section: string): readonly Row[] {
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => {
      const [, item = "", where = "", now = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      return { item, where, now };
    });
}

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}
