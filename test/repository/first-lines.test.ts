// Keeps files short, and each with a first line that says why it exists.
import { expect, test } from "@jest/globals";
import { committedFiles, read } from "./support/files.js";

const FILES = committedFiles().filter((path) =>
  /^(src|scripts|test)\/.*\.(ts|mjs|css)$/.test(path),
);

/** Lines. A file that grows beyond has two reasons to exist; a table may have as many rows as there are facts. */
const MAX_LENGTH = 400;
const TABLES = [
  "src/core/failure/codes/sec-errors.ts",
  "src/core/failure/codes/ssl-errors.ts",
  "src/core/steps/steps.ts",
];

test("there are files to look at", () => {
  expect(FILES.length).toBeGreaterThan(100);
});

test("every file begins with a line that says, as a sentence, why it exists", () => {
  const sentence = /^(\/\/|\/\*) [A-Z`].{14,}[.?](\)| \*\/)?$/;
  const silent = FILES.map((path) => ({
    path,
    first: read(path).split("\n", 1)[0] ?? "",
  })).filter(({ first }) => !sentence.test(first));
  expect(silent.map(({ path, first }) => `${path}: ${first}`)).toEqual([]);
});

test("no file but a table is longer than 400 lines", () => {
  const long = FILES.filter((path) => !TABLES.includes(path))
    .map((path) => ({ path, length: read(path).trimEnd().split("\n").length }))
    .filter(({ length }) => length > MAX_LENGTH);
  expect(long.map(({ path, length }) => `${path}: ${length}`)).toEqual([]);
});

test("nothing is left lying about: no focused test, no debugger, no conflict mark", () => {
  const mark = /^\s*debugger;|\b(test|it|describe)\.only\(|^(<{7}|>{7}) /m;
  expect(FILES.filter((path) => mark.test(read(path)))).toEqual([]);
});
