// Writes a signal into the journal: kept small, and the same in whatever order the signals came.
import {
  failureKey,
  MAX_URL_LENGTH,
  type Failure,
  type LoadType,
  type Told,
} from "../failure/failure.js";
import { hostOf } from "../address/host-of.js";
import { plainAddress } from "../address/plain-address.js";
import {
  concernsUs,
  identify,
  isNoFailure,
  nameIn,
  securityNameIn,
} from "../failure/identify.js";
import type { LearntSentences } from "../failure/sentences.js";
import { isShownFailure } from "./page-state.js";
import {
  MAX_ADDRESSES,
  MAX_FAILURES,
  MAX_FAILURES_PER_TAB,
  type Journal,
  type Signal,
  type TabState,
} from "./journal.js";

/**
 * The journal after a signal. The result does not depend on the order in which the numbers and sentences of failures arrive, nor
 * on how often they do (security information counts only once its failure is known). If there are too many failures, the oldest
 * are dropped. Returns `journal` itself if the signal says nothing new.
 */
export function record(
  recorded: Journal,
  signal: Signal,
  learnt: LearntSentences,
): Journal {
  if (isNoise(signal)) {
    return recorded;
  }
  const journal = isAfterClockWasSetBack(recorded, signal)
    ? forgetTab(recorded, signal.tabId)
    : recorded;
  switch (signal.kind) {
    case "navigation-failed":
    case "request-failed":
    case "security-known":
      return merge(journal, [signal], learnt);
    case "committed":
      return withTab(journal, signal.tabId, (tab) =>
        tab.shown !== null && tab.shown.at >= signal.at
          ? tab
          : { ...tab, shown: told(recordedUrl(signal.url), signal.at) },
      );
    case "error-page-shown":
      return journal;
    case "loaded":
      return withTab(journal, signal.tabId, (tab) =>
        tab.loadedAt >= signal.at ? tab : { ...tab, loadedAt: signal.at },
      );
    case "tab-opened":
      return withTab(journal, signal.tabId, (tab) => tab);
    case "tab-closed":
      return forgetTab(journal, signal.tabId);
  }
}

/**
 * The journal after many signals of failing loads, as if each had been recorded by itself (only the time of first sight may differ where
 * there was no room meanwhile). A page may have a thousand failing parts, and sorting the journal once costs less than a thousand times.
 */
export function recordBurst(
  recorded: Journal,
  signals: readonly FailureSignal[],
  learnt: LearntSentences,
): Journal {
  const news = signals.filter((signal) => !isNoise(signal));
  const oldest = new Map<number, FailureSignal>();
  for (const signal of news) {
    const { tabId, at } = signal;
    if (at < (oldest.get(tabId)?.at ?? Infinity)) {
      oldest.set(tabId, signal);
    }
  }
  const journal = [...oldest.values()].reduce(
    (before, signal) =>
      isAfterClockWasSetBack(before, signal)
        ? forgetTab(before, signal.tabId)
        : before,
    recorded,
  );
  return merge(journal, news, learnt);
}

// Not a failure, or one that is none of our business.
function isNoise(signal: Signal): boolean {
  switch (signal.kind) {
    case "navigation-failed":
      return (
        isNoFailure(signal.nsresult) ||
        !isWebAddress(signal.url) ||
        // Frames also fail because of what a page or Firefox forbids; a failing page is always worth recording.
        (signal.frameId !== 0 && !concernsUs(signal.nsresult))
      );
    case "request-failed":
      return !tellsOfAFailure(signal.sentence) || !isWebAddress(signal.url);
    default:
      return false;
  }
}

/** Events of one tab never arrive this late: the clock was set back, as `check-clock` may have advised. Milliseconds. */
const SET_BACK_MS = 60_000;

// Old times would win over everything from now on, and the tab would show a failure that is long gone.
function isAfterClockWasSetBack(journal: Journal, signal: Signal): boolean {
  if (signal.kind === "tab-closed") {
    return false;
  }
  const { tabId, at } = signal;
  const tab = journal.tabs[tabId];
  const newest = Math.max(
    tab?.loadedAt ?? 0,
    tab?.shown?.at ?? 0,
    ...journal.failures
      .filter((failure) => failure.tabId === tabId)
      .map((failure) => failure.at),
  );
  return newest - at > SET_BACK_MS;
}

/** The journal without anything about a tab; the same object where there was nothing. */
export function forgetTab(journal: Journal, tabId: number): Journal {
  const failures = journal.failures.filter(
    (failure) => failure.tabId !== tabId,
  );
  if (
    failures.length === journal.failures.length &&
    !Object.hasOwn(journal.tabs, tabId)
  ) {
    return journal;
  }
  const tabs = Object.fromEntries(
    Object.entries(journal.tabs).filter(([id]) => Number(id) !== tabId),
  );
  return { failures, tabs };
}

/** Identifies again what could not be identified when it was recorded, now that a sentence has been learnt. */
export function identifyAgain(
  journal: Journal,
  learnt: LearntSentences,
): Journal {
  const failures = journal.failures.map((failure) =>
    failure.error.name === null
      ? { ...failure, error: identified(failure, learnt) }
      : failure,
  );
  return { ...journal, failures };
}

/** A signal of a load that failed. */
export type FailureSignal = Extract<
  Signal,
  { kind: "navigation-failed" | "request-failed" | "security-known" }
>;

type News = Partial<
  Pick<Failure, "nsresult" | "sentence" | "hsts" | "isPrivate">
>;

function newsIn(signal: FailureSignal): News {
  switch (signal.kind) {
    case "navigation-failed":
      return { nsresult: told(signal.nsresult, signal.at) };
    case "request-failed": {
      const sentence = signal.sentence.slice(0, MAX_URL_LENGTH);
      const { at, isPrivate } = signal;
      return { sentence: told(sentence, at), isPrivate };
    }
    case "security-known":
      return { hsts: told(signal.hsts, signal.at) };
  }
}

function merge(
  journal: Journal,
  signals: readonly FailureSignal[],
  learnt: LearntSentences,
): Journal {
  const failures = new Map(journal.failures.map((one) => [one.key, one]));
  const tabIds = new Set<number>();
  for (const signal of signals) {
    const load = {
      ...signal,
      url: recordedUrl(signal.url),
      type: typeOf(signal),
    };
    const key = failureKey(load);
    const before = failures.get(key);
    // Security information without its failure is of no use.
    if (before !== undefined || signal.kind !== "security-known") {
      failures.set(
        key,
        mergedWith(before, { ...load, key }, newsIn(signal), learnt),
      );
      tabIds.add(signal.tabId);
    }
  }
  return tabIds.size === 0
    ? journal
    : bounded({ ...journal, failures: [...failures.values()] }, tabIds);
}

const typeOf = (signal: FailureSignal): LoadType => {
  if (signal.kind !== "navigation-failed") {
    return signal.type;
  }
  return signal.frameId === 0 ? "main_frame" : "sub_frame";
};

function mergedWith(
  before: Failure | undefined,
  load: Pick<Failure, "key" | "tabId" | "frameId" | "type" | "url" | "at">,
  news: News,
  learnt: LearntSentences,
): Failure {
  const { key, tabId, frameId, type, url } = load;
  const merged = {
    ...{ key, tabId, frameId, type, url },
    host: before?.host ?? hostOf(url),
    firstAt: Math.min(before?.firstAt ?? load.at, load.at),
    // Security information may belong to a later load, so it does not make a failure newer.
    at:
      news.hsts === undefined
        ? Math.max(before?.at ?? load.at, load.at)
        : (before?.at ?? load.at),
    nsresult: later(before?.nsresult ?? null, news.nsresult ?? null),
    sentence: later(before?.sentence ?? null, news.sentence ?? null),
    hsts: later(before?.hsts ?? null, news.hsts ?? null),
    isPrivate: news.isPrivate ?? before?.isPrivate ?? null,
  };
  return { ...merged, error: identified(merged, learnt) };
}

function identified(
  failure: Pick<Failure, "nsresult" | "sentence">,
  learnt: LearntSentences,
): Failure["error"] {
  return identify(
    {
      nsresult: failure.nsresult?.value ?? null,
      sentence: failure.sentence?.value ?? null,
    },
    learnt,
  );
}

// Sorted by time, so the result is the same whatever came first. The oldest are dropped first, except for the failure of a page
// that is still in its tab: without it, the user would read that nothing failed.
function bounded(journal: Journal, tabIds: ReadonlySet<number>): Journal {
  const sorted = [...journal.failures].sort(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : 1),
  );
  const gone = new Set<Failure>();
  for (const tabId of tabIds) {
    const ofTab = sorted.filter((failure) => failure.tabId === tabId);
    for (const failure of surplus(journal, ofTab, MAX_FAILURES_PER_TAB)) {
      gone.add(failure);
    }
  }
  const kept = sorted.filter((failure) => !gone.has(failure));
  for (const failure of surplus(journal, kept, MAX_FAILURES)) {
    gone.add(failure);
  }
  return { ...journal, failures: sorted.filter((one) => !gone.has(one)) };
}

function surplus(
  journal: Journal,
  failures: readonly Failure[],
  limit: number,
): readonly Failure[] {
  const count = failures.length - limit;
  if (count <= 0) {
    return [];
  }
  const shown = failures.filter((failure) => isShownFailure(journal, failure));
  const others = failures.filter((failure) => !shown.includes(failure));
  return [...others, ...shown].slice(0, count);
}

function withTab(
  journal: Journal,
  tabId: number,
  change: (tab: TabState) => TabState,
): Journal {
  const before = journal.tabs[tabId];
  const after = change(before ?? { shown: null, loadedAt: 0 });
  return after === before
    ? journal
    : withFewAddresses({
        ...journal,
        tabs: { ...journal.tabs, [tabId]: after },
      });
}

// Addresses take the most room. Those shown longest ago are dropped first, but never those of tabs with failures: they say what is over.
function withFewAddresses(journal: Journal): Journal {
  const addressed = Object.entries(journal.tabs).filter(
    ([, { shown }]) => shown !== null,
  );
  if (addressed.length <= MAX_ADDRESSES) {
    return journal;
  }
  const failing = new Set(journal.failures.map(({ tabId }) => tabId));
  const idle = addressed
    .filter(([id]) => !failing.has(Number(id)))
    .sort(([, a], [, b]) => (a.shown?.at ?? 0) - (b.shown?.at ?? 0))
    .slice(0, addressed.length - MAX_ADDRESSES)
    .map(([id, tab]) => [id, { ...tab, shown: null }] as const);
  return {
    ...journal,
    tabs: { ...journal.tabs, ...Object.fromEntries(idle) },
  };
}

// If two of them have the same time, it does not matter which one wins, as long as it is always the same one.
function later<T extends string | number | boolean>(
  a: Told<T> | null,
  b: Told<T> | null,
): Told<T> | null {
  if (a === null || b === null) {
    return a ?? b;
  }
  return b.at > a.at || (b.at === a.at && b.value > a.value) ? b : a;
}

const told = <T>(value: T, at: number): Told<T> => ({ value, at });
/** An address as the journal keeps it: at most {@link MAX_URL_LENGTH} characters, without what is nobody's business. */
export const recordedUrl = (url: string): string =>
  plainAddress(url).slice(0, MAX_URL_LENGTH);

function isWebAddress(url: string): boolean {
  return /^(view-source:)?(https?|wss?):/i.test(url);
}

/**
 * `webRequest` also has NS_… names for what was stopped on purpose: aborted, blocked by another extension or by tracking protection,
 * refused by CORS. Only names that the tables know and those of the security module are failures; a sentence always is.
 */
function tellsOfAFailure(sentence: string): boolean {
  return (
    sentence !== "" &&
    (!/^NS_[A-Z\d_]+(\(.*\))?$/.test(sentence) ||
      nameIn(sentence) !== null ||
      securityNameIn(sentence) !== null)
  );
}
