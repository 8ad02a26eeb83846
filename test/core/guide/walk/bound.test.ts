// Which walk a page beside the page shows: its window's last one, whatever the tabs show by now, and never one of another kind of window.
import { describe, expect, test } from "@jest/globals";
import {
  bind,
  failureBeside,
  forgetPrivateBounds,
  otherInFront,
  parseBounds,
  type Beside,
  type Bound,
  type Bounds,
} from "../../../../src/core/guide/walk/bound.js";
import { walkKey } from "../../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
} from "../../../../src/core/guide/walk/walk-state.js";
import type { Failure } from "../../../../src/core/failure/failure.js";
import {
  EMPTY_JOURNAL,
  type Journal,
} from "../../../../src/core/journal/journal.js";
import { failureOf } from "../../../support/failures.js";
import { failedAnew, marked, REVOKED, STAPLE } from "../../../support/walks.js";

const SHOP = failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
  tabId: 9,
  url: "https://shop.example.com/",
});
const SECRET = { ...SHOP, tabId: 11, isPrivate: true };
const WINDOW = 1;
const PRIVATE_WINDOW = 2;

const journalOf = (...failures: readonly Failure[]): Journal => ({
  ...EMPTY_JOURNAL,
  failures,
});
/** Firefox shows another page in the tab by now. */
const left = (journal: Journal, { tabId }: Failure): Journal => ({
  ...journal,
  tabs: {
    ...journal.tabs,
    [tabId]: { loadedAt: 99_000, shown: { value: "about:config", at: 99_000 } },
  },
});
const boundTo = (failure: Failure, windowId = WINDOW): Bound => ({
  windowId,
  isPrivate: windowId === PRIVATE_WINDOW,
  failure,
  at: 1,
});
const shownIn = (
  beside: Partial<Beside>,
  journal: Journal,
  bounds: Bounds = [],
  guide: GuideState = EMPTY_GUIDE,
): Failure | null =>
  failureBeside(
    { journal, guide, bounds },
    {
      tabId: null,
      windowId: WINDOW,
      isPrivate: beside.windowId === PRIVATE_WINDOW,
      inFront: null,
      ...beside,
    },
  );

describe("the sidebar of a window", () => {
  test("shows its last walk, whatever its tab shows by now", () => {
    const journal = left(journalOf(STAPLE, SHOP), STAPLE);
    const bounds = bind([boundTo(SHOP)], boundTo(STAPLE));
    expect(shownIn({ inFront: SHOP.tabId }, journal, bounds)).toBe(STAPLE);
    expect(shownIn({}, EMPTY_JOURNAL, bounds)).toBe(STAPLE);
  });

  test("shows what its tab shows, once that fails anew", () => {
    const other = failedAnew(STAPLE, 50_000, REVOKED);
    const same = failedAnew({ ...STAPLE, tabId: 70 }, 50_000);
    const bounds = [boundTo(STAPLE)];
    expect(shownIn({}, journalOf(other), bounds)).toBe(other);
    expect(shownIn({}, journalOf(STAPLE, same), bounds)).toBe(STAPLE);
    expect(shownIn({}, left(journalOf(STAPLE, same), STAPLE), bounds)).toBe(
      same,
    );
  });

  test("shows what fails in the tab in front, where no guide was opened", () => {
    expect(shownIn({ inFront: SHOP.tabId }, journalOf(SHOP))).toBe(SHOP);
    expect(shownIn({ inFront: 5 }, journalOf(SHOP))).toBeNull();
    expect(shownIn({}, journalOf(SHOP))).toBeNull();
  });

  test("shows nothing of another window, least of all of another kind", () => {
    const journal = journalOf(STAPLE, SECRET);
    const bounds = [boundTo(SECRET, PRIVATE_WINDOW), boundTo(STAPLE)];
    expect(shownIn({}, journal, bounds)).toBe(STAPLE);
    expect(shownIn({ windowId: PRIVATE_WINDOW }, journal, bounds)).toBe(SECRET);
    expect(shownIn({ windowId: 3 }, journal, bounds)).toBeNull();
    // A window's number says nothing about its kind.
    expect(
      shownIn({ windowId: PRIVATE_WINDOW, isPrivate: false }, journal, bounds),
    ).toBeNull();
  });

  test("shows a walk that has waited since Firefox was started, but in no private window", () => {
    const key = walkKey(STAPLE);
    const guide = {
      ...marked({ "clear-cache": "done" }, STAPLE),
      waiting: [key],
    };
    const failure = shownIn({}, EMPTY_JOURNAL, [], guide);
    expect(failure).toMatchObject({ url: STAPLE.url, error: STAPLE.error });
    expect(failure === null ? null : walkKey(failure)).toBe(key);
    expect(
      shownIn({ windowId: PRIVATE_WINDOW }, EMPTY_JOURNAL, [], guide),
    ).toBeNull();
  });

  test("says that another page failed in the tab in front, and not where it is the same", () => {
    const known = {
      journal: journalOf(STAPLE, SHOP),
      guide: EMPTY_GUIDE,
      bounds: [],
    };
    const front = (inFront: number): Failure | null =>
      otherInFront(
        known,
        { tabId: null, windowId: WINDOW, isPrivate: false, inFront },
        STAPLE,
      );
    expect(front(SHOP.tabId)).toBe(SHOP);
    expect(front(STAPLE.tabId)).toBeNull();
    expect(front(5)).toBeNull();
  });
});

describe("a page about a tab", () => {
  test("shows what fails there, or else what its guide was opened for", () => {
    const tabId = STAPLE.tabId;
    const journal = journalOf(STAPLE, SHOP);
    expect(shownIn({ tabId }, journal, [boundTo(SHOP)])).toBe(STAPLE);
    const gone = left(journal, STAPLE);
    expect(shownIn({ tabId }, gone)).toBeNull();
    expect(shownIn({ tabId }, gone, [boundTo(STAPLE)])).toBe(STAPLE);
  });

  test("shows nothing private in a normal window", () => {
    const { tabId } = SECRET;
    const bounds = [boundTo(SECRET, PRIVATE_WINDOW)];
    expect(shownIn({ tabId }, journalOf(SECRET), bounds)).toBeNull();
    expect(shownIn({ tabId }, EMPTY_JOURNAL, bounds)).toBeNull();
    expect(
      shownIn({ tabId, windowId: PRIVATE_WINDOW }, EMPTY_JOURNAL, bounds),
    ).toBe(SECRET);
  });
});

describe("what is bound", () => {
  test("is one failure for each tab, and no more than 20", () => {
    expect(bind([boundTo(STAPLE)], boundTo(STAPLE, 4))).toEqual([
      boundTo(STAPLE, 4),
    ]);
    const many = Array.from({ length: 30 }, (_, tabId) => ({ ...SHOP, tabId }));
    const bounds = many.reduce<Bounds>(
      (all, failure) => bind(all, boundTo(failure)),
      [],
    );
    expect(bounds).toHaveLength(20);
    expect(bounds[0]?.failure.tabId).toBe(29);
  });

  test("is forgotten with its tab, where that is private", () => {
    const bounds = [boundTo(SECRET, PRIVATE_WINDOW), boundTo(STAPLE)];
    expect(forgetPrivateBounds(bounds, SECRET.tabId)).toEqual([
      boundTo(STAPLE),
    ]);
    expect(forgetPrivateBounds(bounds, STAPLE.tabId)).toBe(bounds);
  });

  test("comes back from storage, without what isn't understood", () => {
    const bounds = [boundTo(STAPLE)];
    const stored = [...bounds, null, { ...boundTo(SHOP), isPrivate: null }, 7];
    expect(parseBounds(JSON.parse(JSON.stringify(stored)))).toEqual(bounds);
    expect(parseBounds(undefined)).toEqual([]);
  });
});
