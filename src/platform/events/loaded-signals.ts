// Pages that have loaded. Nearly all are good, and hearing of each costs more than all that is done about it: so it can be left out.
import browser, { type WebNavigation } from "webextension-polyfill";
import type { Signal } from "../../core/journal/journal.js";

type Hearing = (details: WebNavigation.OnDOMContentLoadedDetailsType) => void;

let hear: Hearing | null = null;
let isHearing = false;
let wishes = 0;

/** Reports pages, but no frames and none of Firefox's error pages. Call this in the first tick, like everything that listens. */
export function onPageLoaded(listener: (signal: Signal) => void): void {
  hear = ({ tabId, frameId, url, timeStamp: at }) => {
    if (frameId === 0 && !isErrorPage(url)) {
      listener({ kind: "loaded", tabId, at });
    }
  };
  hearLoads();
}

/** From now on, loads are reported. */
export function hearLoads(): void {
  wishes++;
  if (hear !== null && !isHearing) {
    isHearing = true;
    browser.webNavigation.onDOMContentLoaded.addListener(hear);
  }
}

/**
 * From now on, they aren't, unless `isNeeded` says so or {@link hearLoads} was called while it looked. An event page that stops meanwhile
 * is still woken for them: Firefox keeps what the first tick registered (see part-signals.ts).
 */
export async function leaveOutLoads(
  isNeeded: () => Promise<boolean>,
): Promise<void> {
  const before = wishes;
  if (!isHearing || (await isNeeded()) || before !== wishes) {
    return;
  }
  if (hear !== null) {
    isHearing = false;
    browser.webNavigation.onDOMContentLoaded.removeListener(hear);
  }
}

const ERROR_PAGES = [
  "about:certerror",
  "about:neterror",
  "about:httpsonlyerror",
  "about:blocked",
];

/** Lets through little but Firefox's error pages; {@link isErrorPage} has the last word. */
export const ERROR_PAGES_ALONE: WebNavigation.EventUrlFilters = {
  url: ERROR_PAGES.map((urlPrefix) => ({ urlPrefix })),
};

/** Whether this is the address of one of Firefox's error pages. */
export function isErrorPage(url: string): boolean {
  return ERROR_PAGES.some(
    (page) => url.startsWith(page) && !/^\w/.test(url.slice(page.length)),
  );
}
