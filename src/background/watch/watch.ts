// Takes a signal into the journal, and from there to the toolbar.
import { forgetPrivateChains } from "../../core/certificate/kept/kept-chains.js";
import { keepKnown } from "../../core/evidence/certificates/read-certificates.js";
import { isPage } from "../../core/failure/failure.js";
import {
  learn,
  LONGEST_LOAD_MS,
  type BegunRequest,
} from "../../core/failure/sentences.js";
import {
  NO_TAB,
  type Journal,
  type Signal,
} from "../../core/journal/journal.js";
import { failedAgain } from "../../core/guide/walk/tab-check.js";
import { forgetPrivateWalks, pageLoaded } from "../../core/guide/walk/walk.js";
import {
  newlyRevoked,
  revokedBySignal,
} from "../../core/guide/revoked/revoked-signal.js";
import { pageState } from "../../core/journal/page-state.js";
import { forgetTab, identifyAgain, record } from "../../core/journal/record.js";
import { forgetAnswers } from "../../core/evidence/asked/answers.js";
import { forgetPrivateRuns } from "../../core/evidence/asked/probes.js";
import { hearLoads } from "../../platform/events/loaded-signals.js";
import { hearAllParts } from "../../platform/events/part-signals.js";
import { tabExists } from "../../platform/firefox/tabs.js";
import { whereIs } from "../../platform/firefox/windows.js";
import {
  chainsCell,
  journalCell,
  answersCell,
  probesCell,
  readCertificatesCell,
  sentencesCell,
} from "../memory/cells.js";
import { forgetShown, showState } from "../toolbar/badge.js";
import { forgetBeside } from "../guide/beside.js";
import { readGuide, updateGuide } from "../guide/keep.js";
import { leaveOutLoadsIfIdle } from "./loaded.js";
import { forgetWaiting, hasBadge, isNewTab, takePart } from "./parts.js";
import {
  rememberAll,
  rememberRevoked,
  writePending,
} from "../memory/revoked.js";

/**
 * Records the signal and brings the tab's badge up to date; a signal that changes nothing and finds nothing to mark costs
 * neither a write nor a call. Idempotent, so Firefox's order of events does not matter. Of a request without a tab,
 * there is only one thing to know: whether its host is revoked.
 */
export async function take(signal: Signal): Promise<void> {
  const learnt = await sentencesCell.read();
  const revoked = revokedBySignal(signal, learnt);
  if (revoked !== null) {
    // Before anything is written: a later failure of the same page may replace this one, and closing a tab drops what waits.
    await rememberRevoked({ ...revoked, by: "firefox" });
  }
  if (signal.tabId === NO_TAB) {
    return;
  }
  const hasFailed =
    signal.kind === "navigation-failed" || signal.kind === "request-failed";
  if (hasFailed && !isPage({ type: "main_frame", ...signal })) {
    return takePart(signal);
  }
  if (signal.kind === "committed") {
    // The tab has a new page, and may have been noisy, or not there: nothing of it may be missed.
    hearAllParts();
  }
  const { before, after } = await journalCell.update((journal) =>
    record(journal, signal, learnt),
  );
  if (after !== before) {
    if (hasFailed) {
      // What ends it may come next.
      hearLoads();
    }
    await rememberAll(newlyRevoked(before, after));
  }
  const { tabId } = signal;
  if (hasFailed) {
    await endTabCheck(after, tabId);
  }
  if (signal.kind === "tab-closed") {
    forgetWaiting(tabId);
    forgetShown(tabId);
    await updateGuide((state) => forgetPrivateWalks(state, tabId));
    await probesCell.update((probes) => forgetPrivateRuns(probes, tabId));
    await answersCell.update((answers) => forgetAnswers(answers, tabId));
    await forgetChains(tabId);
    await forgetBeside(tabId);
    return;
  }
  if (after === before) {
    if (mayHaveLostBadge(signal) && hasBadge(after, tabId)) {
      await showState(tabId);
    }
    return;
  }
  if (hasBadge(before, tabId) || hasBadge(after, tabId)) {
    await showState(tabId);
  } else if (isNewTab(before, after, tabId) && !(await tabExists(tabId))) {
    // A late event for a tab that is gone leaves nothing behind.
    await journalCell.update((journal) => forgetTab(journal, tabId));
  }
  await learnFromPage(after, tabId);
  if (signal.kind === "committed") {
    // A disk that was full may have room by now.
    await writePending();
  }
  if (signal.kind === "loaded") {
    await endWalks(tabId, after.tabs[tabId]?.shown?.value);
    await leaveOutLoadsIfIdle();
  }
}

// If the tab was reloaded as a check, this failure is what the check saw, and no later one.
async function endTabCheck(journal: Journal, tabId: number): Promise<void> {
  const state = pageState(journal, tabId);
  if (state.kind !== "failed") {
    return;
  }
  const { failure } = state;
  const guide = await readGuide();
  if (failedAgain(guide, failure) !== guide) {
    await updateGuide((now) => failedAgain(now, failure));
  }
}

async function forgetChains(tabId: number): Promise<void> {
  const { before, after } = await chainsCell.update((chains) =>
    forgetPrivateChains(chains, tabId),
  );
  if (after !== before) {
    await readCertificatesCell.update((read) => keepKnown(read, after));
  }
}

// A page that loads ends the walks for its site.
async function endWalks(tabId: number, url = ""): Promise<void> {
  const { walks } = await readGuide();
  if (Object.keys(walks).length === 0 || !/^https?:/.test(url)) {
    return;
  }
  const where = await whereIs(tabId);
  if (where !== null) {
    const { isPrivate } = where;
    await updateGuide((state) => pageLoaded(state, url, Date.now(), isPrivate));
  }
}

/**
 * Firefox drops a tab's badge when the tab gets a new page, up to 7 ms after it has reported the commit (measured on a busy 153). So a
 * badge that is set in answer to the commit may be lost. Once the error page's document is there, that is over.
 */
const mayHaveLostBadge = ({ kind }: Signal): boolean =>
  kind === "committed" || kind === "error-page-shown";

/** In memory alone: requests from before the background slept teach nothing. */
let begun: readonly BegunRequest[] = [];

/** Remembers requests for pages that have just begun: see {@link learn}. */
export function takePageRequest(request: BegunRequest): void {
  begun = [
    ...begun.filter(({ at }) => request.at - at <= LONGEST_LOAD_MS),
    request,
  ];
}

// The number and the sentence of a failing page teach what that sentence means for parts of other pages.
async function learnFromPage(journal: Journal, tabId: number): Promise<void> {
  const page = journal.failures.findLast(
    (failure) => failure.tabId === tabId && isPage(failure),
  );
  if (page === undefined) {
    return;
  }
  const { before, after: learnt } = await sentencesCell.update((sentences) =>
    learn(sentences, page, begun),
  );
  if (learnt !== before) {
    const now = await journalCell.read();
    await rememberAll(newlyRevoked(now, identifyAgain(now, learnt)));
    await journalCell.update((current) => identifyAgain(current, learnt));
  }
}
