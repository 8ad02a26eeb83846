// The reader was sent to look at the certificate on Firefox's error page, and will be brought back.

export interface Reading {
  /** The failing tab. */
  readonly tabId: number;
  /** Our page to come back to; null where a new one has to be opened. */
  readonly pageTab: number | null;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** Somebody who takes longer is doing something else by now, and would be surprised. Milliseconds. */
const LASTS_MS = 10 * 60_000;

/** True while the reader expects to be brought back. */
export function isExpected(
  reading: Reading | null,
  tabId: number,
  now: number,
): reading is Reading {
  return (
    reading?.tabId === tabId &&
    now >= reading.since &&
    now - reading.since < LASTS_MS
  );
}

/** A reading from whatever was stored; null where there is none. */
export function parseReading(stored: unknown): Reading | null {
  const { tabId, pageTab, since } = (stored ?? {}) as Partial<Reading>;
  return typeof tabId === "number" &&
    typeof since === "number" &&
    (pageTab === null || typeof pageTab === "number")
    ? { tabId, pageTab, since }
    : null;
}
