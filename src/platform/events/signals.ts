// Browser events in, parsed signals out: the border between Firefox's event details and the journal.
import browser, {
  type WebNavigation,
  type WebRequest,
} from "webextension-polyfill";
import { NO_TAB, type Signal } from "../../core/journal/journal.js";
import {
  ERROR_PAGES_ALONE,
  isErrorPage,
  onPageLoaded,
} from "./loaded-signals.js";
import { failureOf, onPartFailed } from "./part-signals.js";
import { hstsTold } from "../firefox/security-info.js";

export type SignalListener = (signal: Signal) => void;

const PAGES: WebRequest.RequestFilter = {
  urls: ["*://*/*"],
  types: ["main_frame"],
};

/**
 * Registers all listeners, at once: an event page is woken only for listeners that its first run registered synchronously.
 *
 * Measured on 153 and 140: an error page commits with the address that failed and then reports `onDOMContentLoaded` with an
 * `about:` address of its own; `onCompleted` also fires for a download while the error page stays, so it is of no use here;
 * a page from the back/forward cache only commits.
 */
export function onSignal(listener: SignalListener): void {
  browser.webNavigation.onErrorOccurred.addListener((details) => {
    const nsresult = nsresultOf(details);
    if (nsresult !== null) {
      const { tabId, frameId, url, timeStamp: at } = details;
      listener({
        kind: "navigation-failed",
        tabId,
        frameId,
        url,
        nsresult,
        at,
      });
    }
  });
  browser.webNavigation.onCommitted.addListener(
    ({ tabId, frameId, url, timeStamp: at }) => {
      if (frameId === 0) {
        listener({ kind: "committed", tabId, url, at });
      }
    },
  );
  browser.webNavigation.onDOMContentLoaded.addListener(
    ({ tabId, frameId, url, timeStamp: at }) => {
      if (frameId !== 0 || !isErrorPage(url)) {
        return;
      }
      listener({ kind: "error-page-shown", tabId, at });
      const told = toldByErrorPage(url);
      if (told !== null) {
        listener({
          kind: "security-known",
          tabId,
          frameId,
          type: "main_frame",
          ...told,
          at,
        });
      }
    },
    ERROR_PAGES_ALONE,
  );
  onPageLoaded(listener);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    const { tabId, frameId, type, url, timeStamp: at } = details;
    if (tabId === NO_TAB || type !== "main_frame") {
      return;
    }
    listener(failureOf(details));
    // Only for pages: nobody continues past the error of a part, and there may be a thousand of those.
    void hstsTold(details.requestId).then((hsts) => {
      if (hsts !== null) {
        const load = { tabId, frameId, type, url, hsts, at };
        listener({ kind: "security-known", ...load });
      }
    });
  }, PAGES);
  onPartFailed(listener);
  // Firefox's New Tab page is loaded in advance and reports no navigation.
  browser.tabs.onCreated.addListener(({ id: tabId }) => {
    if (tabId !== undefined) {
      listener({ kind: "tab-opened", tabId, at: Date.now() });
    }
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    listener({ kind: "tab-closed", tabId });
  });
}

/** Calls back when a tab has moved to another window, where Firefox may have dropped its badge. */
export function onTabMoved(listener: (tabId: number) => void): void {
  browser.tabs.onAttached.addListener(listener);
}

/** Calls back once after Firefox was started. */
export function onStarted(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Calls back once after the extension was installed or updated. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}

/** The number in "Error code 2153390067", which is in `error`; the polyfill's types do not know that property. */
function nsresultOf(
  details: WebNavigation.OnErrorOccurredDetailsType,
): number | null {
  const { error } = details as { readonly error?: unknown };
  const digits =
    typeof error === "string" ? /(\d+)$/.exec(error)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/**
 * Firefox's page for certificate errors has the address that failed in its own (`u`), and `s=badStsCert` where the host uses HSTS
 * and the button to continue is therefore hidden (measured on 153 and 140, with preloaded hosts and with hosts that sent the header).
 */
function toldByErrorPage(url: string): { url: string; hsts: boolean } | null {
  if (!url.startsWith("about:certerror?")) {
    return null;
  }
  const { searchParams } = new URL(url);
  const failed = searchParams.get("u");
  return failed === null
    ? null
    : { url: failed, hsts: searchParams.get("s") === "badStsCert" };
}
