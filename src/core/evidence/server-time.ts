// What the headers of an answer tell of this device's clock.

export interface Header {
  readonly name: string;
  readonly value?: string | undefined;
}

/**
 * How far this clock is ahead of the server's, in milliseconds, by an answer that came at `at` (ms since the epoch). Null where the answer
 * tells no time. A cache on the way hands on the `Date` of the origin and adds the `Age` in seconds (RFC 9111 §5.1); both are in whole
 * seconds, so that the result is no finer than that.
 */
export function aheadOfServer(
  headers: readonly Header[],
  at: number,
): number | null {
  const valueOf = (wanted: string): string =>
    headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? "";
  const date = Date.parse(valueOf("date"));
  const age = /^\d{1,9}$/.exec(valueOf("age").trim())?.[0] ?? "0";
  return Number.isNaN(date) ? null : at - date - Number(age) * 1_000;
}
