// Writes a signal into the journal: kept small, and the same in whatever order the signals came.
import {
  failureKey,
  MAX_URL_LENGTH,
  type Failure,
  type Told,
} from "../failure/failure.js";
import { hostOf } from "../failure/host-of.js";
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
  MAX_FAILURES,
  MAX_FAILURES_PER_TAB,
  type Journal,
  type Signal,
  type TabState,
} from "./journal.js";

/**
 * The journal after a signal. The result does not depend on the order in which the numbers and sentences of failures arrive, nor
 * on how often each does (security information counts only where its failure is known); the oldest failures go when there are too
 * many. Returns `journal` itself where the signal tells nothing.
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
    case "navigation-failed": {
      const type = signal.frameId === 0 ? "main_frame" : "sub_frame";
      return merge(
        journal,
        { ...signal, type },
        { nsresult: told(signal.nsresult, signal.at) },
        learnt,
      );
    }
    case "request-failed": {
      const sentence = signal.sentence.slice(0, MAX_URL_LENGTH);
      return merge(
        journal,
        signal,
        { sentence: told(sentence, signal.at), isPrivate: signal.isPrivate },
        learnt,
      );
    }
    case "security-known":
      return merge(
        journal,
        signal,
        { hsts: told(signal.hsts, signal.at) },
        learnt,
      );
    case "committed":
      return withTab(journal, signal.tabId, (tab) =>
        tab.shown !== null && tab.shown.at >= signal.at
          ? tab
          : { ...tab, shown: told(cut(signal.url), signal.at) },
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

// What tells of no failure, or of one that is none of our business.
function isNoise(signal: Signal): boolean {
  switch (signal.kind) {
    case "navigation-failed":
      return (
        isNoFailure(signal.nsresult) ||
        !isWebAddress(signal.url) ||
        // Frames also fail for what a page or Firefox forbids them; a page that fails is always told.
        (signal.frameId !== 0 && !concernsUs(signal.nsresult))
      );
    case "request-failed":
      return !tellsOfAFailure(signal.sentence) || !isWebAddress(signal.url);
    default:
      return false;
  }
}

/** Events of one tab are never told this late: the clock was set back, as `check-clock` may have advised. Milliseconds. */
const SET_BACK_MS = 60_000;

// Times of before would outlive whatever happens from now on: the tab would show a failure that is long gone.
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
  if (failures.length === journal.failures.length && !(tabId in journal.tabs)) {
    return journal;
  }
  const tabs = Object.fromEntries(
    Object.entries(journal.tabs).filter(([id]) => Number(id) !== tabId),
  );
  return { failures, tabs };
}

/** Names again what could not be named when it was recorded, after a sentence was learnt. */
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

type News = Partial<
  Pick<Failure, "nsresult" | "sentence" | "hsts" | "isPrivate">
>;

function merge(
  journal: Journal,
  load: Pick<Failure, "tabId" | "frameId" | "type" | "url" | "at">,
  news: News,
  learnt: LearntSentences,
): Journal {
  const url = cut(load.url);
  const key = failureKey({ ...load, url });
  const before = journal.failures.find((failure) => failure.key === key);
  if (before === undefined && news.hsts !== undefined) {
    // Security information without its failure says nothing that anybody asked.
    return journal;
  }
  const merged = {
    key,
    tabId: load.tabId,
    frameId: load.frameId,
    type: load.type,
    url,
    host: before?.host ?? hostOf(url),
    firstAt: Math.min(before?.firstAt ?? load.at, load.at),
    // Security information may be of a later load, so it makes no failure younger.
    at:
      news.hsts === undefined
        ? Math.max(before?.at ?? load.at, load.at)
        : (before?.at ?? load.at),
    nsresult: later(before?.nsresult ?? null, news.nsresult ?? null),
    sentence: later(before?.sentence ?? null, news.sentence ?? null),
    hsts: later(before?.hsts ?? null, news.hsts ?? null),
    isPrivate: news.isPrivate ?? before?.isPrivate ?? null,
  };
  const failure: Failure = { ...merged, error: identified(merged, learnt) };
  const others = journal.failures.filter((other) => other !== before);
  return bounded({ ...journal, failures: [...others, failure] }, load.tabId);
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

// Sorted by time, so that the result is one and the same whatever came first. The oldest go first, but for the failure of a page
// that still stands in its tab: forgetting that one would tell the user that nothing failed.
function bounded(journal: Journal, tabId: number): Journal {
  const sorted = [...journal.failures].sort(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : 1),
  );
  const ofTab = sorted.filter((failure) => failure.tabId === tabId);
  const gone = new Set(surplus(journal, ofTab, MAX_FAILURES_PER_TAB));
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
    : { ...journal, tabs: { ...journal.tabs, [tabId]: after } };
}

// Of two tellings of one moment it does not matter which one wins, as long as it is always the same.
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
// The source of a page fails as the page does, and Firefox's error page for it looks the same.
// Passwords in addresses are nobody's business: what is recorded may be copied and sent to a help-desk.
const cut = (url: string): string =>
  url
    .replace(/^view-source:/i, "")
    .replace(/^([a-z]+:\/\/)[^/?#@]*@/i, "$1")
    .slice(0, MAX_URL_LENGTH);

function isWebAddress(url: string): boolean {
  return /^(view-source:)?(https?|wss?):/i.test(url);
}

/**
 * `webRequest` names with NS_… also what was stopped on purpose: aborted, blocked by another extension or by tracking protection,
 * refused by CORS. Only names that the tables know, and those of the security module, are failures; a sentence always is one.
 */
function tellsOfAFailure(sentence: string): boolean {
  return (
    sentence !== "" &&
    (!/^NS_[A-Z\d_]+(\(.*\))?$/.test(sentence) ||
      nameIn(sentence) !== null ||
      securityNameIn(sentence) !== null)
  );
}
