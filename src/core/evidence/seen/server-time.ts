// What the headers of an answer say about this device's clock.

export interface Header {
  readonly name: string;
  readonly value?: string | undefined;
}

/**
 * A cache on the way passes on the origin's `Date` and adds the `Age` (RFC 9111 §5.1), but large networks write a `Date` of their own
 * beside it: nobody knows which time within its age an older answer gives. Seconds.
 */
const MAX_AGE_S = 60;

/** IMF-fixdate, the one form that servers may write (RFC 9110 §5.6.7). */
const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How far this clock is ahead of the server's, in milliseconds, going by an answer from `at` (ms since the epoch); negative where it is
 * behind. Null where the answer gives no time. Servers give whole seconds, so the result is no finer than that.
 */
export function aheadOfServer(
  headers: readonly Header[],
  at: number,
): number | null {
  const valueOf = (wanted: string): string | undefined =>
    headers.find(({ name }) => name.toLowerCase() === wanted)?.value?.trim();
  const date = valueOf("date") ?? "";
  const sentAt = HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN;
  const age = Number(valueOf("age") ?? 0);
  if (Number.isNaN(sentAt) || !(age >= 0)) {
    return null;
  }
  return age <= MAX_AGE_S
    ? // Half of what is missing: the fraction of a second, and the age, which may or may not be in the date.
      Math.round(at - sentAt - 500 - age * 500)
    : aheadAtLeast(at - sentAt, age * 1_000);
}

/**
 * By an old answer, a clock is wrong only if it is off by more than the answer's age, and then by the smaller possible amount. The
 * plain http address, which one still reaches with a clock that is far off, is served that way (`Age` up to a day).
 */
function aheadAtLeast(sinceDate: number, age: number): number | null {
  if (sinceDate < -age) {
    return sinceDate;
  }
  return sinceDate > 2 * age ? sinceDate - age : null;
}
