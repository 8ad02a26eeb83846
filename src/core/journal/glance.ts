// What a page can tell at a glance from what is stored: is there anything to ask the background for?

/** `something`: the background has something to explain; `fine`: watched, without a failure; `unwatched`: never seen. */
export type Glance = "something" | "fine" | "unwatched";

/** Never throws, whatever is stored. */
export function glance(
  { journal, guide }: { readonly journal: unknown; readonly guide: unknown },
  tabId: number,
): Glance {
  const { failures, tabs } = (journal ?? {}) as {
    readonly failures?: unknown;
    readonly tabs?: unknown;
  };
  const isKnown =
    Array.isArray(failures) &&
    failures.some(
      (failure: { readonly tabId?: unknown } | null) =>
        failure?.tabId === tabId,
    );
  if (isKnown || isWalked(guide)) {
    return "something";
  }
  return typeof tabs === "object" && tabs !== null && Object.hasOwn(tabs, tabId)
    ? "fine"
    : "unwatched";
}

/** What is stored about one tab, as a text to compare: another tab's failures are no news about this one. Never throws. */
export function toldOf(journal: unknown, tabId: number): string {
  const { failures, tabs } = (journal ?? {}) as {
    readonly failures?: unknown;
    readonly tabs?: Readonly<Record<number, unknown>> | null;
  };
  const own = Array.isArray(failures)
    ? failures.filter(
        (failure: { readonly tabId?: unknown } | null) =>
          failure?.tabId === tabId,
      )
    : [];
  return JSON.stringify([own, tabs?.[tabId]]);
}

// Guides in progress or waiting, and whatever is turned off, concern every tab.
function isWalked(guide: unknown): boolean {
  const { walks, items } = (guide ?? {}) as {
    readonly walks?: unknown;
    readonly items?: unknown;
  };
  return [walks, items].some(
    (one) =>
      typeof one === "object" && one !== null && Object.keys(one).length > 0,
  );
}
