// Which walk the guide beside the page shows: it stays with one host and error while the reader goes through Firefox's own pages.
import { hostOf } from "../../address/host-of.js";
import { failureKey, isPage, type Failure } from "../../failure/failure.js";
import { identify } from "../../failure/identify.js";
import type { Journal } from "../../journal/journal.js";
import { pageState } from "../../journal/page-state.js";
import {
  isBoolean,
  isFailure,
  isNumber,
  isObject,
  isTime,
} from "../../stored/stored.js";
import { walkKey } from "./walk.js";
import type { GuideState, Walk } from "./walk-state.js";

/** A failure whose guide somebody has opened. */
export interface Bound {
  /** The window in whose sidebar it was opened. */
  readonly windowId: number;
  /** The kind of that window. */
  readonly isPrivate: boolean;
  /** As it was when the guide was opened. */
  readonly failure: Failure;
  /** When the guide was opened for it. Milliseconds since the epoch. */
  readonly at: number;
}

/** One for each tab; the latest of a window is what its sidebar shows. */
export type Bounds = readonly Bound[];

/** More are not kept: those opened longest ago are dropped first. */
const MOST = 20;

/** What is bound, from whatever was stored. */
export function parseBounds(stored: unknown): Bounds {
  return Array.isArray(stored) ? stored.filter(isBound) : [];
}

const isBound = (value: unknown): value is Bound =>
  isObject(value) &&
  isNumber(value["windowId"]) &&
  isBoolean(value["isPrivate"]) &&
  isTime(value["at"]) &&
  isFailure(value["failure"]);

/** The guide of a window is about this failure from now on. */
export function bind(bounds: Bounds, bound: Bound): Bounds {
  const { tabId } = bound.failure;
  const others = bounds.filter(({ failure }) => failure.tabId !== tabId);
  return [bound, ...others].slice(0, MOST);
}

/** Nothing of a private window outlives its tab. In a normal one somebody may be in the middle of the guide. */
export function forgetPrivateBounds(bounds: Bounds, tabId: number): Bounds {
  const kept = bounds.filter(
    ({ failure, isPrivate }) => failure.tabId !== tabId || !isPrivate,
  );
  return kept.length === bounds.length ? bounds : kept;
}

/** Where a guide is shown: in the sidebar of a window, or in a page about a tab. */
export interface Beside {
  /** The tab that the page names; null for the sidebar, which is about its window. */
  readonly tabId: number | null;
  readonly windowId: number;
  readonly isPrivate: boolean;
  /** The tab in front of the window; null without one. */
  readonly inFront: number | null;
}

/** What is known about guides and failures. */
export interface Known {
  readonly journal: Journal;
  readonly guide: GuideState;
  readonly bounds: Bounds;
}

/**
 * The failure whose walk is shown there; null without one. A page about a tab shows what failed there last. A sidebar shows its window's last
 * walk; else one that has waited since Firefox was started, which is never private; else what failed in the tab in front.
 */
export function failureBeside(known: Known, beside: Beside): Failure | null {
  const { tabId, windowId, isPrivate, inFront } = beside;
  const { bounds, guide, journal } = known;
  if (tabId !== null) {
    const bound = bounds.find(({ failure }) => failure.tabId === tabId);
    const failure = failing(journal, tabId) ?? bound?.failure ?? null;
    const isHidden = (bound?.isPrivate ?? failure?.isPrivate) === true;
    return isHidden && !isPrivate ? null : failure;
  }
  const last = bounds.find(
    (bound) => bound.windowId === windowId && bound.isPrivate === isPrivate,
  );
  if (last !== undefined) {
    return latest(journal, last.failure);
  }
  const waiting = isPrivate ? undefined : guide.waiting.at(-1);
  const walk = waiting === undefined ? undefined : guide.walks[waiting];
  if (walk !== undefined) {
    return latest(journal, failureOfWalk(walk));
  }
  return inFront === null ? null : failing(journal, inFront);
}

/** The failure of a page that the tab still shows; null without one. */
export function failing(journal: Journal, tabId: number): Failure | null {
  const state = pageState(journal, tabId);
  return state.kind === "failed" ? state.failure : null;
}

/** What failed in the tab in front, where that is another page than the one whose walk is shown; null where it is not. */
export function otherInFront(
  { journal }: Known,
  { inFront }: Beside,
  shown: Failure | null,
): Failure | null {
  const there = inFront === null ? null : failing(journal, inFront);
  return there === null ||
    shown === null ||
    (there.host.ascii === shown.host.ascii &&
      (there.tabId === shown.tabId || walkKey(there) === walkKey(shown)))
    ? null
    : there;
}

/** The same failure as it was seen last: in its own tab even with another error, or else wherever the same page failed in the same way. */
function latest(journal: Journal, failure: Failure): Failure {
  const there = failing(journal, failure.tabId);
  if (there !== null && there.host.ascii === failure.host.ascii) {
    return there;
  }
  const again = journal.failures.findLast(
    (one) => isPage(one) && walkKey(one) === walkKey(failure),
  );
  return again === undefined || again.at < failure.at ? failure : again;
}

/** No tab: it failed before Firefox was started. */
export const NOWHERE = -1;

/** A walk's failure, as far as a walk knows it. */
function failureOfWalk({ url, code, touchedAt, isPrivate }: Walk): Failure {
  const error = identify({ nsresult: null, sentence: code }, {});
  const load = { tabId: NOWHERE, frameId: 0, type: "main_frame", url };
  return {
    ...load,
    key: failureKey(load),
    host: hostOf(url),
    firstAt: touchedAt,
    at: touchedAt,
    nsresult: null,
    sentence: null,
    hsts: null,
    isPrivate,
    // Whatever it is called, it is the walk's error.
    error: { ...error, name: error.name ?? code },
  };
}
