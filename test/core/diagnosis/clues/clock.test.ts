// How a clock is wrong: the kinds of mistakes, at their limits.
import { describe, expect, test } from "@jest/globals";
import { mistakeOf } from "../../../../src/core/diagnosis/clues/clock.js";
import { DAY, HOUR, MINUTE, NOW, SECOND } from "../../../cases/case.js";

const YEAR = 365 * DAY;

describe("a clock that is off by this much", () => {
  test.each([
    [0, null],
    [5 * MINUTE - 1, null],
    [-5 * MINUTE + 1, null],
    [5 * MINUTE, "hours"],
    [15 * MINUTE, "zone"],
    [13 * MINUTE, "hours"],
    [HOUR, "zone"],
    [-HOUR + 50 * SECOND, "zone"],
    [HOUR + 2 * MINUTE, "hours"],
    [-(9 * HOUR), "zone"],
    [14 * HOUR, "zone"],
    [14 * HOUR + 15 * MINUTE, "hours"],
    [23 * HOUR, "hours"],
    [DAY, "far"],
    [-DAY, "far"],
    [-(YEAR + 3 * DAY), "far"],
    [3 * YEAR, "far"],
    [-2 * YEAR, "power"],
  ] as const)("%i ms is wrong as %s", (aheadMs, mistake) => {
    expect(mistakeOf(aheadMs, NOW + aheadMs)).toBe(mistake);
  });
});

test("a year back is a lost power where the date is one of a January", () => {
  const january = Date.UTC(2025, 0, 1, 3);
  expect(mistakeOf(january - NOW, january)).toBe("power");
  const february = Date.UTC(2025, 1, 1, 3);
  expect(mistakeOf(february - NOW, february)).toBe("far");
});
