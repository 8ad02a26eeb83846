// How long something is: its two largest units, as people say it.
import type { Span, Written } from "./text.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const UNITS = [
  { unit: "year", ms: YEAR },
  { unit: "day", ms: DAY },
  { unit: "hour", ms: HOUR },
  { unit: "minute", ms: MINUTE },
] as const;

/** "1 year 3 days", "2 hours", "5 minutes"; whole minutes, at least one. The sign does not matter. */
export function duration(
  ms: number,
): Extract<Written, { readonly lasts: unknown }> {
  const length = Math.max(MINUTE, Math.round(Math.abs(ms) / MINUTE) * MINUTE);
  const index = UNITS.findIndex((unit) => length >= unit.ms);
  const [larger = UNITS[3], smaller] = UNITS.slice(index);
  const rest = smaller && Math.floor((length % larger.ms) / smaller.ms);
  const first: Span = {
    unit: larger.unit,
    count: Math.floor(length / larger.ms),
  };
  return smaller === undefined || rest === undefined || rest === 0
    ? { lasts: [first] }
    : { lasts: [first, { unit: smaller.unit, count: rest }] };
}

/** "1 year": its largest unit alone, for where an impression is enough. */
export const largestUnit = (
  ms: number,
): Extract<Written, { lasts: unknown }> => ({
  lasts: duration(ms).lasts.slice(0, 1),
});
