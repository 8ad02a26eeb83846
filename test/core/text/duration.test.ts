// Lengths of time in words: two units at most, and never none.
import { expect, test } from "@jest/globals";
import { duration } from "../../../src/core/text/duration.js";
import { written } from "../../../src/platform/firefox/written.js";
import { argumentInEnglish } from "../../support/english.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, "1 minute"],
  [20_000, "1 minute"],
  [90_001, "2 minutes"],
  [59 * MINUTE, "59 minutes"],
  [HOUR - 1, "1 hour"],
  [HOUR + MINUTE, "1 hour 1 minute"],
  [9 * HOUR, "9 hours"],
  [23 * HOUR + 59 * MINUTE, "23 hours 59 minutes"],
  [DAY + 5 * HOUR, "1 day 5 hours"],
  [368 * DAY, "1 year 3 days"],
  [368 * DAY + 5 * HOUR, "1 year 3 days"],
  [2 * 365 * DAY + 23 * HOUR, "2 years"],
  [-(7 * HOUR + 8 * MINUTE), "7 hours 8 minutes"],
])("%i ms are %s", (ms, words) => {
  expect(argumentInEnglish(duration(ms))).toBe(words);
});

test("are written in Japanese as Japanese writes them", () => {
  const inJapanese = written(duration(368 * DAY), "ja", (name) => name);
  expect(inJapanese).toBe("1 年 3 日");
});
