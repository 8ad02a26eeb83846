// What each language writes in its own way: days, lengths of time, lists, counts.
import { expect, test } from "@jest/globals";
import { dayOf } from "../../../src/core/text/day.js";
import { duration } from "../../../src/core/text/duration.js";
import type { Written } from "../../../src/core/text/text.js";
import { written } from "../../../src/platform/firefox/written.js";

const HOUR = 3_600_000;

test.each<[Written | number, string, string]>([
  [12_345, "12,345", "12,345"],
  [{ day: Date.UTC(2025, 10, 17) }, "November 17, 2025", "2025年11月17日"],
  // By the clock of UTC, whatever the time zone of this machine.
  [{ day: Date.UTC(2025, 0, 1) - 1 }, "December 31, 2024", "2024年12月31日"],
  [duration(29 * HOUR), "1 day 5 hours", "1 日 5 時間"],
  [duration(HOUR), "1 hour", "1 時間"],
  [{ list: ["a", "b", "…"] }, "‹a›, ‹b›, ‹…›", "‹a›、‹b›、‹…›"],
  [{ list: ["a"] }, "‹a›", "‹a›"],
])("%j", (value, english, japanese) => {
  const outside = (name: string): string => `‹${name}›`;
  expect(written(value, "en", outside)).toBe(english);
  expect(written(value, "ja", outside)).toBe(japanese);
});

test("what is no moment is no day", () => {
  expect(dayOf(Number.NaN)).toBe("?");
});
