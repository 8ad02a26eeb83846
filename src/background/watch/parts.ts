// Takes the failures of a page's parts. A page decides how many there are, so a thousand must cost little more than one.
import { badgeFor } from "../../core/view/badge.js";
import { newlyRevoked } from "../../core/guide/revoked/revoked-signal.js";
import {
  MAX_FAILURES_PER_TAB,
  type Journal,
} from "../../core/journal/journal.js";
import { pageState } from "../../core/journal/page-state.js";
import {
  forgetTab,
  recordBurst,
  type FailureSignal,
} from "../../core/journal/record.js";
import {
  hearAllParts,
  pauseParts,
} from "../../platform/events/part-signals.js";
import { tabExists } from "../../platform/firefox/tabs.js";
import { showCount } from "../toolbar/badge.js";
import { journalCell, sentencesCell } from "../memory/cells.js";
import { drawAhead } from "../toolbar/draw-ahead.js";
import { rememberAll } from "../memory/revoked.js";

/** How often new failures are recorded, stored and shown. Milliseconds. */
const BURST_MS = 100;

/** If the journal has no more room for a page's parts and so many more fail within that time, we stop listening for a while. */
const FLOOD = 5;
/** For how long we then hear nothing of it. Milliseconds. */
const PAUSE_MS = 1_000;

let waiting: FailureSignal[] = [];
let isBurst = false;
/** Tabs with failed parts in this burst. */
const undrawn = new Set<number>();

/** The first one at once; whatever follows within a tenth of a second is taken together, when that is over. */
export async function takePart(signal: FailureSignal): Promise<void> {
  waiting.push(signal);
  if (!isBurst) {
    await takeWaiting();
  }
}

/** Records what waits; also called when the event page is about to stop. */
export async function takeWaiting(): Promise<void> {
  const signals = waiting;
  waiting = [];
  if (signals.length === 0) {
    endBurst();
    return;
  }
  isBurst = true;
  setTimeout(() => void takeWaiting(), BURST_MS);
  const learnt = await sentencesCell.read();
  const { before, after } = await journalCell.update((journal) =>
    recordBurst(journal, signals, learnt),
  );
  if (after !== before) {
    pauseIfFlooded(after, signals);
    await rememberAll(newlyRevoked(before, after));
    const tabIds = new Set(signals.map(({ tabId }) => tabId));
    await Promise.all(
      [...tabIds].map((tabId) => bringInLine(before, after, tabId)),
    );
  }
}

function pauseIfFlooded(
  journal: Journal,
  signals: readonly FailureSignal[],
): void {
  const counts = new Map<number, number>();
  for (const { tabId } of signals) {
    counts.set(tabId, (counts.get(tabId) ?? 0) + 1);
  }
  const noisy = [...counts].filter(
    ([tabId, count]) => count >= FLOOD && isFull(journal, tabId),
  );
  if (noisy.length > 0) {
    void pauseParts(new Set(noisy.map(([tabId]) => tabId)));
    setTimeout(hearAllParts, PAUSE_MS);
  }
}

// One fewer where the page itself has failed as well.
function isFull(journal: Journal, tabId: number): boolean {
  const state = pageState(journal, tabId);
  return "parts" in state && state.parts.length >= MAX_FAILURES_PER_TAB - 1;
}

/** Nothing about a closed tab is recorded any more. */
export function forgetWaiting(tabId: number): void {
  waiting = waiting.filter((signal) => signal.tabId !== tabId);
  undrawn.delete(tabId);
}

function endBurst(): void {
  isBurst = false;
  for (const tabId of undrawn) {
    drawAhead(tabId);
  }
  undrawn.clear();
}

/** Updates the toolbar; a tab that is gone leaves nothing behind. */
async function bringInLine(
  before: Journal,
  after: Journal,
  tabId: number,
): Promise<void> {
  if (hasBadge(before, tabId) || hasBadge(after, tabId)) {
    await showCount(tabId);
    // Once the burst is over, or after a while: it may have no end.
    undrawn.add(tabId);
    drawAhead(tabId, "later");
  } else if (isNewTab(before, after, tabId) && !(await tabExists(tabId))) {
    await journalCell.update((journal) => forgetTab(journal, tabId));
  }
}

/** Does the journal say anything new about a tab? */
export function isNewTab(
  before: Journal,
  after: Journal,
  tabId: number,
): boolean {
  return knows(after, tabId) && !knows(before, tabId);
}

const knows = ({ failures, tabs }: Journal, tabId: number): boolean =>
  Object.hasOwn(tabs, tabId) ||
  failures.some((failure) => failure.tabId === tabId);

/** Is there anything to show on the toolbar? */
export function hasBadge(journal: Journal, tabId: number): boolean {
  return badgeFor(pageState(journal, tabId)).kind !== "none";
}
