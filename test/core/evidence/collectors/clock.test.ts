// The clock, by the dates of servers that were asked and of pages that loaded: who has a vote, whom to believe, and when nobody says.
import { describe, expect, test } from "@jest/globals";
import { clock as clockOf } from "../../../../src/core/evidence/collectors/clock.js";
import type {
  LoadLog,
  SeenLoad,
} from "../../../../src/core/evidence/seen/load-log.js";
import { unknown } from "../../../../src/core/fact.js";
import type {
  ProbeRun,
  ToldTime,
} from "../../../../src/core/evidence/asked/probes.js";
import {
  builtInLoad,
  certificateBy,
  DAY,
  inputsOf,
  LETS_ENCRYPT,
  loadOf,
  logOf,
  MINUTE,
  NOW,
} from "../../../support/evidence.js";
import { failureOf } from "../../../support/failures.js";

const YEAR = 365 * DAY;
const FAILING = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE", {
  url: "https://www.kaiyo-bank.co.jp/",
  firstAt: NOW,
  at: NOW,
});
/** 3 November 2026. */
const BUILT = NOW - 17 * DAY - 9 * 60 * MINUTE;

const run = (...clocks: readonly ToldTime[]): ProbeRun => ({
  at: NOW,
  url: FAILING.url,
  tabId: FAILING.tabId,
  isPrivate: false,
  again: null,
  twin: null,
  references: [],
  portal: "as-expected",
  clocks,
});
const secure = (host: string, aheadMs: number): ToldTime => ({
  host,
  isSecure: true,
  aheadMs,
});
const plain = (aheadMs: number): ToldTime => ({
  host: "detectportal.firefox.com",
  isSecure: false,
  aheadMs,
});

const clock = (
  loads: LoadLog,
  {
    asked = [],
    builtAt = null,
  }: { asked?: readonly ToldTime[]; builtAt?: number | null } = {},
) =>
  clockOf(
    FAILING,
    inputsOf({
      loads,
      probes: asked.length === 0 ? [] : [run(...asked)],
      environment: { ...inputsOf().environment, builtAt },
    }),
  );

/** Owners one after the other, the latest half a minute ago; numbers are how far the clock was ahead. */
const told = (...ahead: readonly (number | null)[]) =>
  logOf(
    ...ahead.map((aheadMs, index) =>
      builtInLoad(`www.site${index}.com`, {
        aheadMs,
        at: NOW - (ahead.length - index) * (MINUTE / 2),
      }),
    ),
  );

const reading = (
  aheadMs: number,
  sources: number,
  by: "loads" | "probe" = "loads",
) => ({ known: true, value: { aheadMs, sources, by } });

describe("the clock by pages that load", () => {
  test("is as far off as their owners say in the middle", () => {
    expect(clock(told(20 * DAY + 900, 20 * DAY - 400, 20 * DAY + 100))).toEqual(
      reading(20 * DAY + 100, 3),
    );
  });

  test("is known from a single owner", () => {
    expect(clock(told(-2 * DAY))).toEqual(reading(-2 * DAY, 1));
  });

  test.each([
    ["first", [20 * DAY, 0, 300, -200]],
    ["in between", [0, 20 * DAY, 300, -200]],
    ["last", [0, 300, -200, 20 * DAY]],
  ])("is not disturbed by one that lies, %s", (_, ahead) => {
    expect(clock(told(...ahead))).toEqual(reading(0, 3));
  });

  test.each([
    ["two that disagree", [8 * MINUTE, 0], 0],
    ["two that disagree, the liar last", [0, 8 * MINUTE], 0],
    ["three that all disagree", [20 * DAY, 10 * DAY, MINUTE], MINUTE],
    ["halves", [20 * DAY, 20 * DAY, 0, 300], 0],
  ])("is what is nearest to right by %s", (_, ahead, right) => {
    expect(clock(told(...ahead))).toMatchObject({ value: { aheadMs: right } });
  });

  test("is not by the latest two where more say otherwise", () => {
    expect(clock(told(0, 400, 300, 20 * DAY, 20 * DAY))).toEqual(
      reading(300, 3),
    );
  });

  test("is not told by what was seen before it was set back", () => {
    const before = [1, 2, 3].map((n) =>
      builtInLoad(`before${n}.com`, {
        at: NOW + 4 * MINUTE,
        aheadMs: 5 * MINUTE,
      }),
    );
    const after = builtInLoad("after.com", { at: NOW, aheadMs: 0 });
    expect(clock(logOf(...before, after))).toEqual(reading(0, 1));
  });

  test("is by one vote for each registered domain, and that the last", () => {
    const many = ["a", "b", "c", "d"].map((name) =>
      builtInLoad(`${name}.staged.co.uk`, { aheadMs: 20 * DAY }),
    );
    expect(clock(logOf(...many))).toEqual(reading(20 * DAY, 1));
    expect(
      clock(logOf(...many, builtInLoad("www.asahi.com", { aheadMs: 0 }))),
    ).toEqual(reading(0, 1));
  });
});

describe("no vote has a page", () => {
  const certificate = certificateBy(LETS_ENCRYPT, { isBuiltInRoot: true });
  const without: readonly [string, Partial<SeenLoad>][] = [
    ["over plain http", { isSecure: false, certificate: null }],
    ["whose certificate Firefox did not tell", { certificate: null }],
    ["whose root is not known as built in", { certificate: certificateBy() }],
    ["past an exception", { exception: "trust_error" }],
    ["that told no time", { aheadMs: null }],
    ["of longer ago", { at: NOW - 11 * MINUTE }],
    ["of before the clock was set back by a year", { at: NOW + YEAR }],
    [
      "whose certificate had not begun by the time that it tells",
      { aheadMs: 31 * DAY },
    ],
    [
      "whose certificate had ended by the time that it tells",
      { aheadMs: -61 * DAY },
    ],
  ];

  test.each(without)("%s", (_, differing) => {
    const load = loadOf("www.asahi.com", { certificate, ...differing });
    expect(clock(logOf(load))).toEqual(unknown("not-observed"));
  });

  test.each([
    "www.kaiyo-bank.co.jp",
    "kaiyo-bank.co.jp",
    "login.kaiyo-bank.co.jp",
    "img.kaiyo-bank.co.jp",
  ])("of the owner who is judged: %s", (host) => {
    expect(clock(logOf(builtInLoad(host)))).toEqual(unknown("not-observed"));
  });

  test("that tells a time before this Firefox was built", () => {
    const load = builtInLoad("www.asahi.com", { aheadMs: 20 * DAY });
    const asked = [secure("www.mozilla.org", YEAR), plain(YEAR)];
    expect(clock(logOf(load), { builtAt: BUILT, asked })).toEqual(
      unknown("not-observed"),
    );
    expect(clock(logOf(load), { builtAt: BUILT - 5 * DAY })).toEqual(
      reading(20 * DAY, 1),
    );
  });

  test("where there is none", () => {
    expect(clock(logOf())).toEqual(unknown("not-observed"));
  });
});

describe("the clock by who was asked", () => {
  test("is believed before all who merely loaded", () => {
    expect(
      clock(told(20 * DAY, 20 * DAY, 20 * DAY), {
        asked: [secure("www.mozilla.org", 0), secure("www.wikipedia.org", 300)],
      }),
    ).toEqual(reading(0, 2, "probe"));
  });

  test("has the plain http address as one more vote", () => {
    const [mozilla, wikipedia] = [
      secure("www.mozilla.org", 100),
      secure("www.wikipedia.org", 3_600_000),
    ];
    expect(clock(logOf(), { asked: [mozilla, wikipedia, plain(200)] })).toEqual(
      reading(100, 2, "probe"),
    );
  });

  test("is by the plain http address alone where the clock is so far off that no https loads", () => {
    expect(clock(logOf(), { asked: [plain(-YEAR)] })).toEqual(
      reading(-YEAR, 1, "probe"),
    );
  });

  test("is not by the plain http address, which anybody on the way answers, where pages have loaded", () => {
    expect(clock(told(0, 300), { asked: [plain(20 * DAY)] })).toEqual(
      reading(0, 2),
    );
  });
});
