// Reads the journal: what does a tab show now, and what failed on the way there?
import { isPage, type Failure } from "../failure/failure.js";
import type { Journal, TabState } from "./journal.js";

/** What a tab shows now. */
export type PageState =
  /** Nothing was seen of this tab: it was there before the extension. */
  | { readonly kind: "unwatched" }
  | { readonly kind: "fine"; readonly recent: readonly Failure[] }
  | {
      readonly kind: "parts-failed";
      readonly parts: readonly Failure[];
      readonly recent: readonly Failure[];
    }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly parts: readonly Failure[];
      readonly recent: readonly Failure[];
    };

/** What the journal says about a tab; lists are newest first. */
export function pageState(journal: Journal, tabId: number): PageState {
  const ofTab = journal.failures
    .filter((failure) => failure.tabId === tabId)
    .reverse();
  const tab = journal.tabs[tabId];
  if (tab === undefined && ofTab.length === 0) {
    return { kind: "unwatched" };
  }
  const parts = ofTab.filter(
    (failure) => !isPage(failure) && failure.at >= (tab?.shown?.at ?? 0),
  );
  const page = ofTab.find((failure) => isShownFailure(journal, failure));
  const recent = ofTab.filter(
    (failure) => failure !== page && !parts.includes(failure),
  );
  if (page !== undefined) {
    return { kind: "failed", failure: page, parts, recent };
  }
  return parts.length > 0
    ? { kind: "parts-failed", parts, recent }
    : { kind: "fine", recent };
}

/** Firefox's error page commits within a tenth of a second of its error (measured); a later commit is another page's. Milliseconds. */
const ERROR_PAGE_COMMITS_MS = 10_000;

/**
 * True for a failure whose error page the tab still shows. Only a number from `webNavigation` makes a page fail: `webRequest`
 * also reports silent upgrades to https. The error page commits with the address that failed. So a commit ends the failure
 * if it has another address, or comes much later (the same address from the back/forward cache). A real page always ends it.
 */
export function isShownFailure(
  { failures, tabs }: Journal,
  failure: Failure,
): boolean {
  const { tabId, nsresult } = failure;
  if (!isPage(failure) || nsresult === null) {
    return false;
  }
  const isLatest = failures.every(
    (other) =>
      other.tabId !== tabId ||
      !isPage(other) ||
      (other.nsresult?.at ?? 0) < nsresult.at ||
      ((other.nsresult?.at ?? 0) === nsresult.at && other.key <= failure.key),
  );
  return isLatest && !isReplaced(failure, nsresult.at, tabs[tabId]);
}

function isReplaced(
  { url }: Failure,
  failedAt: number,
  tab: TabState | undefined,
): boolean {
  if (tab === undefined) {
    return false;
  }
  const { shown, loadedAt } = tab;
  const isOtherPage =
    shown !== null &&
    shown.at > failedAt &&
    (withoutHash(shown.value) !== withoutHash(url) ||
      shown.at - failedAt > ERROR_PAGE_COMMITS_MS);
  return loadedAt > failedAt || isOtherPage;
}

const withoutHash = (url: string): string => url.replace(/#.*$/s, "");

/** The https page that a tab shows; null where it shows none. Only for tabs without a failure. */
export function loadedUrl({ tabs }: Journal, tabId: number): string | null {
  const url = tabs[tabId]?.shown?.value ?? "";
  return /^https:/i.test(url) ? url : null;
}
