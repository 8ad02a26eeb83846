// Writes a signal into the journal: kept small, and the same in whatever order the signals came.
import {
  failureKey,
  MAX_URL_LENGTH,
  type Failure,
  type Told,
} from "../failure/failure.js";
import { hostOf } from "../failure/host-of.js";
import { identify, isNoFailure, nameIn } from "../failure/identify.js";
import type { LearntSentences } from "../failure/sentences.js";
import {
  MAX_FAILURES,
  MAX_FAILURES_PER_TAB,
  type Journal,
  type Signal,
  type TabState,
} from "./journal.js";

/**
 * The journal after a signal. The result does not depend on the order in which the signals of one failure arrive, nor on how
 * often each does; the oldest failures go when there are too many. Returns `journal` itself where the signal tells nothing.
 */
export function record(
  recorded: Journal,
  signal: Signal,
  learnt: LearntSentences,
): Journal {
  const journal = isAfterClockWasSetBack(recorded, signal)
    ? forgetTab(recorded, signal.tabId)
    : recorded;
  switch (signal.kind) {
    case "navigation-failed": {
      if (isNoFailure(signal.nsresult) || !isWebAddress(signal.url)) {
        return journal;
      }
      const type = signal.frameId === 0 ? "main_frame" : "sub_frame";
      return merge(
        journal,
        { ...signal, type },
        { nsresult: told(signal.nsresult, signal.at) },
        learnt,
      );
    }
    case "request-failed": {
      if (!tellsOfAFailure(signal.sentence) || !isWebAddress(signal.url)) {
        return journal;
      }
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
    case "loaded":
      return withTab(journal, signal.tabId, (tab) =>
        tab.loadedAt >= signal.at ? tab : { ...tab, loadedAt: signal.at },
      );
    case "tab-closed":
      return forgetTab(journal, signal.tabId);
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
  return { ...journal, failures: bounded([...others, failure], load.tabId) };
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

// Sorted by time, so that the result is one and the same whatever came first.
function bounded(
  failures: readonly Failure[],
  tabId: number,
): readonly Failure[] {
  const sorted = [...failures].sort(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : 1),
  );
  let surplus =
    sorted.filter((failure) => failure.tabId === tabId).length -
    MAX_FAILURES_PER_TAB;
  const kept = sorted.filter(
    (failure) => failure.tabId !== tabId || surplus-- <= 0,
  );
  return kept.slice(-MAX_FAILURES);
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
const cut = (url: string): string =>
  url.replace(/^view-source:/i, "").slice(0, MAX_URL_LENGTH);

function isWebAddress(url: string): boolean {
  return /^(view-source:)?(https?|wss?):/i.test(url);
}

/**
 * `webRequest` names with NS_… also what was stopped on purpose: aborted, blocked by another extension or by tracking protection,
 * refused by CORS. Only names that the tables know are failures; a sentence always is one.
 */
function tellsOfAFailure(sentence: string): boolean {
  return (
    sentence !== "" &&
    (!/^NS_[A-Z\d_]+(\(.*\))?$/.test(sentence) || nameIn(sentence) !== null)
  );
}
