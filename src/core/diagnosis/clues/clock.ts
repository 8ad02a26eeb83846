// Clues from the clock: how wrong it is, in what way, and whether that explains what Firefox objects to.
import { holdsAt } from "../../evidence/certificates/read-certificates.js";
import {
  given,
  proves,
  speaksAgainst,
  speaksFor,
  type Claim,
  type Clue,
  type Strength,
  type Failing,
} from "./clue.js";
import { duration } from "../../text/duration.js";
import type {
  ClockReading,
  Evidence,
  FactId,
  ReadCertificate,
} from "../../evidence/evidence.js";
import { text, type Text } from "../../text/text.js";
import { dayOf } from "../../text/day.js";

/** The ways in which a clock goes wrong, each a cause of its own. */
export type ClockMistake = "power" | "far" | "zone" | "hours";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** A clock this close is right: no certificate depends on so little. Milliseconds. */
const RIGHT_WITHIN = 5 * MINUTE;
/** The farthest zones are 14 hours from UTC, and all are whole quarters of an hour. */
const FARTHEST_ZONE = 14 * HOUR;
const QUARTER = 15 * MINUTE;
const ZONE_WITHIN = MINUTE;
/** Certificates are renewed weeks before their end: only a clock this far off explains by itself that one looks expired. */
const EXPLAINS_EXPIRED = 7 * DAY;
/** One server may be wrong itself. Two that agree are not, but both may belong to somebody who deceives. */
const SEVERAL = 2;

/** What {@link clockClues} asks for. */
export const CLOCK = [
  "clock",
  "firefox",
  "certificate",
] as const satisfies readonly FactId[];

/** How the clock is wrong; null where it is right. `belief` is the device's own time, ms since the epoch. */
export function mistakeOf(
  aheadMs: number,
  belief: number,
): ClockMistake | null {
  const off = Math.abs(aheadMs);
  if (off < RIGHT_WITHIN) {
    return null;
  }
  if (isPowerless(aheadMs, belief)) {
    return "power";
  }
  if (off <= FARTHEST_ZONE + ZONE_WITHIN && isQuarters(off)) {
    return "zone";
  }
  return off < DAY ? "hours" : "far";
}

// After a loss of power, a clock starts again at its maker's date: years ago, and most often on a first of January.
function isPowerless(aheadMs: number, belief: number): boolean {
  const isJanuary = new Date(belief).getUTCMonth() === 0;
  return aheadMs <= -2 * YEAR || (aheadMs <= -YEAR && isJanuary);
}

function isQuarters(off: number): boolean {
  const rest = off % QUARTER;
  return off >= QUARTER && Math.min(rest, QUARTER - rest) <= ZONE_WITHIN;
}

/** How a clock that was read explains an error: a certificate may be made this very minute, and a clock some minutes behind is behind it. */
function explainingMistake(
  { aheadMs }: ClockReading,
  { at, error }: Failing,
): ClockMistake | null {
  const found = mistakeOf(aheadMs, at);
  return found === null &&
    error.category === "not-yet-valid" &&
    aheadMs <= -MINUTE
    ? "hours"
    : found;
}

/** True where enough servers say that the clock is right. */
export const isClockRight = ({ clock }: Evidence): boolean =>
  clock.known &&
  clock.value.sources >= SEVERAL &&
  Math.abs(clock.value.aheadMs) < RIGHT_WITHIN;

/**
 * What a reading is worth. Somebody who wants this clock set back, to make an expired certificate valid again, says that it is ahead.
 * So that is worth less from pages that merely loaded than from sites asked at the reader's click. It is never a proof in either case.
 */
export function worthOf({ aheadMs, sources, by }: ClockReading): Strength {
  const areSeveral = sources >= SEVERAL;
  if (aheadMs < RIGHT_WITHIN || by === "probe") {
    return areSeveral ? "decisive" : "strong";
  }
  return areSeveral ? "strong" : "fair";
}

/** Enough servers say that the clock is right; for causes other than the clock. */
export const clockIsRight = (
  evidence: Evidence,
  strength: Strength = "fair",
): readonly Clue[] =>
  given(evidence, "clock", ({ sources }) =>
    isClockRight(evidence)
      ? [speaksFor(strength, text("clue_clock_right", { count: sources }))]
      : [],
  );

/** That the clock is not behind, for a certificate that has not begun: nearly always it is the clock, and where it is not, hardly anything is left. */
export const clockIsNotBehind = (evidence: Evidence): readonly Clue[] => [
  ...given(evidence, "clock", ({ aheadMs }) =>
    // A certificate may be made this very minute: a clock that is behind by minutes may be behind it.
    aheadMs > -MINUTE ? clockIsRight(evidence, "decisive") : [],
  ),
  ...given(evidence, "clock", (reading) =>
    reading.aheadMs >= RIGHT_WITHIN
      ? [speaksFor(worthOf(reading), text("clue_clock_ahead_explains_nothing"))]
      : [],
  ),
];

/** Against a certificate that has expired: a clock that is far ahead makes certificates look so that hold for weeks to come. */
export const clockIsNotAhead = (
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] =>
  given(evidence, "clock", (reading) =>
    failure.error.category === "expired" && reading.aheadMs >= EXPLAINS_EXPIRED
      ? [speaksAgainst(worthOf(reading), sayReading(reading, failure.at))]
      : [],
  );

/** The clues for and against one mistake of the clock. */
export function clockClues(
  mistake: ClockMistake,
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] {
  return [
    ...given(evidence, "clock", (reading) =>
      fromClock(mistake, reading, failure),
    ),
    ...given(
      evidence,
      "firefox",
      ({ builtAt }) =>
        builtAt === null ? [] : fromBuild(mistake, builtAt, failure),
      "clock",
    ),
    ...given(evidence, "clock", (reading) =>
      given(
        evidence,
        "certificate",
        (certificate) =>
          explainingMistake(reading, failure) === mistake
            ? fromDates(reading, certificate, failure)
            : [],
        "dates",
      ),
    ),
  ];
}

function fromClock(
  mistake: ClockMistake,
  reading: ClockReading,
  failure: Failing,
): readonly Claim[] {
  const { aheadMs, sources } = reading;
  const worth = worthOf(reading);
  const found = explainingMistake(reading, failure);
  if (found === null) {
    const count = sources;
    return [speaksAgainst(worth, text("clue_clock_right", { count }))];
  }
  if (isWrongWay(aheadMs, failure)) {
    return [
      speaksAgainst(
        worth,
        aheadMs > 0
          ? text("clue_clock_ahead_explains_nothing")
          : text("clue_clock_behind_explains_nothing"),
      ),
    ];
  }
  if (found !== mistake) {
    return [
      speaksAgainst(
        worth,
        text("clue_clock_off_otherwise", { duration: duration(aheadMs) }),
      ),
    ];
  }
  const strength = strengthOf(reading, worth, failure);
  return [
    speaksFor(strength, sayReading(reading, failure.at)),
    ...(found === "zone" && strength !== "fair"
      ? [speaksFor("fair", text("clue_clock_zone"))]
      : []),
    ...(found === "power" ? [speaksFor("fair", text("clue_clock_power"))] : []),
  ];
}

// A clock that is behind makes nothing look expired; one that is ahead makes nothing look too new.
function isWrongWay(aheadMs: number, { error }: Failing): boolean {
  switch (error.category) {
    case "expired":
      return aheadMs < 0;
    case "not-yet-valid":
    case "transparency":
      return aheadMs > 0;
    default:
      return (
        (error.name === "SEC_ERROR_OCSP_OLD_RESPONSE" && aheadMs < 0) ||
        (error.name === "SEC_ERROR_OCSP_FUTURE_RESPONSE" && aheadMs > 0)
      );
  }
}

// Few certificates are in their last days, but almost none is used before it begins: there, any error of the clock counts.
function strengthOf(
  { aheadMs }: ClockReading,
  worth: Strength,
  { error }: Failing,
): Strength {
  const isFar = Math.abs(aheadMs) >= DAY;
  const atMostStrong = worth === "fair" ? "fair" : "strong";
  switch (error.category) {
    case "not-yet-valid":
      return Math.abs(aheadMs) < RIGHT_WITHIN ? atMostStrong : worth;
    case "transparency":
      return worth;
    case "expired":
      // Told by several, it is far more often true than staged; staged or not, it is never a proof.
      if (aheadMs >= EXPLAINS_EXPIRED) {
        return worth === "strong" ? "decisive" : worth;
      }
      return isFar ? atMostStrong : "fair";
    default:
      // No response of OCSP holds for longer than ten days (CA/Browser Forum, Baseline Requirements 4.9.10), most hold for a week.
      return aheadMs >= EXPLAINS_EXPIRED && worth === "strong"
        ? "decisive"
        : isFar
          ? worth
          : atMostStrong;
  }
}

function sayReading({ aheadMs, sources }: ClockReading, belief: number): Text {
  const count = sources;
  const off = duration(aheadMs);
  if (Math.abs(aheadMs) < DAY) {
    return aheadMs > 0
      ? text("clue_clock_ahead", { count, duration: off })
      : text("clue_clock_behind", { count, duration: off });
  }
  const days = { belief: dayOf(belief), truth: dayOf(belief - aheadMs) };
  return aheadMs > 0
    ? text("clue_clock_days_ahead", { ...days, count, duration: off })
    : text("clue_clock_days_behind", { ...days, count, duration: off });
}

// No time before this Firefox was built can be right.
function fromBuild(
  mistake: ClockMistake,
  builtAt: number,
  failure: Failing,
): readonly Claim[] {
  const aheadMs = failure.at - builtAt;
  return aheadMs > -DAY ||
    mistakeOf(aheadMs, failure.at) !== mistake ||
    isWrongWay(aheadMs, failure)
    ? []
    : [
        proves(
          text("clue_clock_before_firefox", {
            belief: dayOf(failure.at),
            built: dayOf(builtAt),
          }),
        ),
      ];
}

function fromDates(
  reading: ClockReading,
  certificate: ReadCertificate,
  { at }: Failing,
): readonly Claim[] {
  const dates = {
    begin: dayOf(certificate.notBefore),
    end: dayOf(certificate.notAfter),
  };
  if (holdsAt(certificate, at)) {
    return [];
  }
  const worth = worthOf(reading);
  return holdsAt(certificate, at - reading.aheadMs)
    ? [speaksFor(worth, text("clue_holds_by_right_time", dates))]
    : [speaksAgainst(worth, text("clue_holds_at_no_time", dates))];
}
