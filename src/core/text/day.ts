// Days in sentences, without a time zone to get wrong.
import type { Written } from "./text.js";

/** The day of a moment (ms since the epoch) in UTC; anything that is not a time becomes a question mark. */
export function dayOf(ms: number): Written | string {
  return Number.isNaN(new Date(ms).getTime()) ? "?" : { day: ms };
}
