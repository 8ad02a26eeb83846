// Reads the journal: what does a tab show now, and what failed on its way?
import { isPage, type Failure } from "../failure/failure.js";
import type { Journal, TabState } from "./journal.js";

/** What a tab shows now. */
export type PageState =
  /** Nothing was seen of this tab: it was opened before the extension. */
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
    };

/** What the journal says of a tab; lists are newest first. */
export function pageState(journal: Journal, tabId: number): PageState {
  const ofTab = journal.failures
    .filter((failure) => failure.tabId === tabId)
    .reverse();
  const tab = journal.tabs[tabId];
  if (tab === undefined && ofTab.length === 0) {
    return { kind: "unwatched" };
  }
  const page = ofTab.find(
    (failure) => isPage(failure) && failure.nsresult !== null,
  );
  const parts = ofTab.filter(
    (failure) => !isPage(failure) && failure.at >= (tab?.shown?.at ?? 0),
  );
  if (page !== undefined && isStillShown(page, tab)) {
    return { kind: "failed", failure: page, parts };
  }
  const recent = ofTab.filter((failure) => !parts.includes(failure));
  return parts.length > 0
    ? { kind: "parts-failed", parts, recent }
    : { kind: "fine", recent };
}

// Firefox's error page commits with the address that failed, so only another address, or a page that loaded, ends a failure.
function isStillShown(page: Failure, tab: TabState | undefined): boolean {
  if (tab === undefined) {
    return true;
  }
  const replaced =
    tab.shown !== null &&
    tab.shown.at > page.at &&
    withoutHash(tab.shown.value) !== withoutHash(page.url);
  return tab.loadedAt <= page.at && !replaced;
}

const withoutHash = (url: string): string => url.replace(/#.*$/s, "");
