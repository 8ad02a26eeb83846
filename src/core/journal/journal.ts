// What happened in the tabs: the words that its writer and its readers share.
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
  /** A page took the tab, be it Firefox's error page (with the address that failed) or a real one. */
  | {
      readonly kind: "committed";
      readonly tabId: number;
      readonly url: string;
      readonly at: number;
    }
  /** Firefox's error page is there: it tells nothing new, but the toolbar button is the failure's from now on. */
  | {
      readonly kind: "error-page-shown";
      readonly tabId: number;
      readonly at: number;
    }
  /** A real page, not an error page, is there. */
  | { readonly kind: "loaded"; readonly tabId: number; readonly at: number }
  /** A tab that was opened under our eyes: what it shows from now on is seen. */
  | {
      readonly kind: "tab-opened";
      readonly tabId: number;
      readonly at: number;
    }
  | { readonly kind: "tab-closed"; readonly tabId: number };

/** Requests that belong to no tab (extensions', service workers', Firefox's own) have this number. */
export const NO_TAB = -1;

/** What a tab shows, as far as it matters for its failures. */
export interface TabState {
  readonly shown: Told<string> | null;
  readonly loadedAt: number;
}

export interface Journal {
  readonly failures: readonly Failure[];
  readonly tabs: Readonly<Record<number, TabState>>;
}

export const EMPTY_JOURNAL: Journal = { failures: [], tabs: {} };
/** Of what tabs show: `storage.session` holds 10 MB for everything, and an address has up to 2,000 characters. */
export const MAX_ADDRESSES = 1_000;
export const MAX_FAILURES = 200;
export const MAX_FAILURES_PER_TAB = 50;
