// What the reader asked for while Firefox asked for a permission: it is done once that is given.

export interface WantState {
  readonly what: string;
  readonly tabId: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Somebody who takes longer to answer has forgotten what the question was about. Milliseconds. */
const LASTS_MS = 5 * 60_000;

/** True where it is still wanted. */
export function isFresh({ at }: WantState, now: number): boolean {
  return now >= at && now - at < LASTS_MS;
}

/** A want from whatever was stored; null where there is none. */
export function parseWant(stored: unknown): WantState | null {
  const { what, tabId, at } = (stored ?? {}) as Partial<WantState>;
  return typeof what === "string" &&
    typeof tabId === "number" &&
    typeof at === "number"
    ? { what, tabId, at }
    : null;
}
