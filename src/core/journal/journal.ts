// What happened in the tabs: the vocabulary that writer and readers share.
import type { Failure, LoadType, Told } from "../failure/failure.js";

/** One browser event, parsed. Times are the event's own, ms since the epoch. */
export type Signal =
  | {
      readonly kind: "navigation-failed";
      readonly tabId: number;
      readonly frameId: number;
      readonly url: string;
      readonly nsresult: number;
      readonly at: number;
    }
  | {
      readonly kind: "request-failed";
      readonly tabId: number;
      readonly frameId: number;
      readonly type: LoadType;
      readonly url: string;
      readonly sentence: string;
      readonly isPrivate: boolean;
      readonly at: number;
    }
  | {
      readonly kind: "security-known";
      readonly tabId: number;
      readonly frameId: number;
      readonly type: LoadType;
      readonly url: string;
      readonly hsts: boolean;
      readonly at: number;
    }
  /** The tab has a new page: Firefox's error page (with the address that failed) or a real one. */
  | {
      readonly kind: "committed";
      readonly tabId: number;
      readonly url: string;
      readonly at: number;
    }
  /** Firefox's error page is there. That is nothing new, but from now on Firefox leaves the toolbar button alone. */
  | {
      readonly kind: "error-page-shown";
      readonly tabId: number;
      readonly at: number;
    }
  /** The document of a real page is there, not an error page. */
  | { readonly kind: "loaded"; readonly tabId: number; readonly at: number }
  /** A tab was opened while we watched: whatever it shows is seen. */
  | {
      readonly kind: "tab-opened";
      readonly tabId: number;
      readonly at: number;
    }
  | { readonly kind: "tab-closed"; readonly tabId: number };

/** Requests that belong to no tab (extensions', service workers', Firefox's own) have this number. */
export const NO_TAB = -1;

/** What a tab shows, as far as its failures are concerned. */
export interface TabState {
  readonly shown: Told<string> | null;
  readonly loadedAt: number;
}

export interface Journal {
  readonly failures: readonly Failure[];
  readonly tabs: Readonly<Record<number, TabState>>;
}

export const EMPTY_JOURNAL: Journal = { failures: [], tabs: {} };
/** How many tabs' addresses are kept: `storage.session` has 10 MB for everything, and an address up to 2,000 characters. */
export const MAX_ADDRESSES = 1_000;
export const MAX_FAILURES = 200;
export const MAX_FAILURES_PER_TAB = 50;
