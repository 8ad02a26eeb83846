// What a page sees of the stored journal at a glance: is there anything to explain?

/** `something` is for the background to explain; `fine` is watched, without any failure; `unwatched` was never seen. */
export type Glance = "something" | "fine" | "unwatched";

/** Never throws, whatever is stored. */
export function glance(stored: unknown, tabId: number): Glance {
  const { failures, tabs } = (stored ?? {}) as {
    readonly failures?: unknown;
    readonly tabs?: unknown;
  };
  const isKnown =
    Array.isArray(failures) &&
    failures.some(
      (failure: { readonly tabId?: unknown } | null) =>
        failure?.tabId === tabId,
    );
  if (isKnown) {
    return "something";
  }
  return typeof tabs === "object" && tabs !== null && tabId in tabs
    ? "fine"
    : "unwatched";
}
