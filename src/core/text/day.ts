// Days in sentences: the same in every language, and without a time zone to get wrong.

/** The day of a moment (ms since the epoch) in UTC: `2026-11-20`; anything that is not a time becomes a question mark. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? "?" : date.toISOString().slice(0, 10);
}
