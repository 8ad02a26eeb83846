// How long something is, in words: its two largest units, as people say it.
import { text, type Text } from "./text.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const UNITS = [
  { ms: YEAR, one: "duration_year_one", other: "duration_year_other" },
  { ms: DAY, one: "duration_day_one", other: "duration_day_other" },
  { ms: HOUR, one: "duration_hour_one", other: "duration_hour_other" },
  { ms: MINUTE, one: "duration_minute_one", other: "duration_minute_other" },
] as const;

/** "1 year 3 days", "2 hours", "5 minutes"; whole minutes, at least one. The sign does not matter. */
export function duration(ms: number): Text {
  const length = Math.max(MINUTE, Math.round(Math.abs(ms) / MINUTE) * MINUTE);
  const index = UNITS.findIndex((unit) => length >= unit.ms);
  const [larger = UNITS[3], smaller] = UNITS.slice(index);
  const said = count(larger, Math.floor(length / larger.ms));
  const rest = smaller && Math.floor((length % larger.ms) / smaller.ms);
  return smaller === undefined || rest === undefined || rest === 0
    ? said
    : text("duration_two", { larger: said, smaller: count(smaller, rest) });
}

function count({ one, other }: (typeof UNITS)[number], n: number): Text {
  return n === 1 ? text(one) : text(other, { count: String(n) });
}
