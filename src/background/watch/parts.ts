// Takes the failures of a page's parts. A page decides how many there are: a thousand must cost little more than one.
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

/** How often what came meanwhile is recorded, stored and shown. Milliseconds. */
const BURST_MS = 100;

/** So many within that time, of a page of which as many have failed as the journal has room for, are too many to be told of. */
const FLOOD = 5;
/** How long nothing is then heard of it. Milliseconds. */
const PAUSE_MS = 1_000;

let waiting: FailureSignal[] = [];
let isBurst = false;
/** Tabs of which parts have failed in this burst. */
const undrawn = new Set<number>();

/** The first one at once; what follows within a tenth of a second together, when that is over. */
export async function takePart(signal: FailureSignal): Promise<void> {
  waiting.push(signal);
  if (!isBurst) {
    await takeWaiting();
  }
}

/** Records what waits: also for an event page that is about to stop. */
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

// One failure less where the page itself has failed as well.
function isFull(journal: Journal, tabId: number): boolean {
  const state = pageState(journal, tabId);
  return "parts" in state && state.parts.length >= MAX_FAILURES_PER_TAB - 1;
}

/** Of a tab that is closed nothing is recorded any more. */
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

/** Brings the toolbar in line; a tab that is gone leaves nothing behind. */
async function bringInLine(
  before: Journal,
  after: Journal,
  tabId: number,
): Promise<void> {
  if (hasBadge(before, tabId) || hasBadge(after, tabId)) {
    await showCount(tabId);
    // When the burst is over, but not never: there may be no end.
    undrawn.add(tabId);
    drawAhead(tabId, "later");
  } else if (isNewTab(before, after, tabId) && !(await tabExists(tabId))) {
    await journalCell.update((journal) => forgetTab(journal, tabId));
  }
}

/** Does the journal say anything of a tab that it did not know? */
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
