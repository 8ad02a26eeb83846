// The clock by the dates of pages that load: whom to believe, and when nobody tells.
import { describe, expect, test } from "@jest/globals";
import { clock } from "../../../src/core/evidence/clock.js";
import { unknown } from "../../../src/core/fact.js";
import { DAY, loadOf, logOf, MINUTE, NOW } from "../../support/evidence.js";

const AT = { at: NOW };
const YEAR = 365 * DAY;

/** Hosts one after the other, the latest half a minute ago; numbers are how far the clock was ahead. */
const told = (...ahead: readonly (number | null)[]) =>
  logOf(
    ...ahead.map((aheadMs, index) =>
      loadOf(`site${index}.example.com`, {
        aheadMs,
        at: NOW - (ahead.length - index) * (MINUTE / 2),
      }),
    ),
  );

const reading = (aheadMs: number, sources: number) => ({
  known: true,
  value: { aheadMs, sources, by: "loads" },
});

describe("the clock", () => {
  test("is as far off as the hosts say in the middle", () => {
    expect(clock(told(YEAR + 900, YEAR - 400, YEAR + 100), AT)).toEqual(
      reading(YEAR + 100, 3),
    );
  });

  test("is known from a single host", () => {
    expect(clock(told(-2 * DAY), AT)).toEqual(reading(-2 * DAY, 1));
  });

  test.each([
    ["first", [YEAR, 0, 300, -200]],
    ["in between", [0, YEAR, 300, -200]],
    ["last", [0, 300, -200, YEAR]],
  ])("is not disturbed by one host that lies, %s", (_, ahead) => {
    expect(clock(told(...ahead), AT)).toEqual(reading(0, 3));
  });

  test("is by the latest of two that disagree", () => {
    expect(clock(told(8 * MINUTE, 0), AT)).toEqual(reading(0, 1));
  });

  test("is by the latest two where they agree with each other and not with the rest", () => {
    const five = 5 * MINUTE;
    expect(clock(told(five, five, five, 0, 400), AT)).toEqual(reading(0, 2));
  });

  test("is not told by what was seen before it was set back", () => {
    const before = [1, 2, 3].map((n) =>
      loadOf(`before${n}.example.com`, {
        at: NOW + 4 * MINUTE,
        aheadMs: 5 * MINUTE,
      }),
    );
    const after = loadOf("after.example.com", { at: NOW, aheadMs: 0 });
    expect(clock(logOf(...before, after), AT)).toEqual(reading(0, 1));
  });

  test.each([
    ["nothing loaded", logOf()],
    ["nobody told the time", told(null, null)],
    [
      "all is longer ago",
      logOf(loadOf("shop.example.com", { at: NOW - 11 * MINUTE })),
    ],
    [
      "all was before the clock was set back by a year",
      logOf(loadOf("shop.example.com", { at: NOW + YEAR, aheadMs: YEAR })),
    ],
  ])("is unknown where %s", (_, log) => {
    expect(clock(log, AT)).toEqual(unknown("not-observed"));
  });
});
