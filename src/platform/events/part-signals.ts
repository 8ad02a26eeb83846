// Failed parts of pages. A page may have a thousand, and hearing of each costs more than everything done about it: so it can be paused.
import browser, { type WebRequest } from "webextension-polyfill";
import { NO_TAB, type Signal } from "../../core/journal/journal.js";

type Details = WebRequest.OnErrorOccurredDetailsType;
type Hearing = (details: Details) => void;

const EVERYWHERE: WebRequest.RequestFilter = { urls: ["*://*/*"] };
/** While one tab is not heard, each of the others has a listener of its own: more of these would cost more than the noise. */
const MAX_SPARED = 30;

let all: Hearing | null = null;
/** The listeners for single tabs while the others are not heard. */
let spared: Hearing[] = [];
let isPaused = false;
let pauses = 0;

/** For tabs, and for what belongs to none. Call this in the first tick, like all listeners. */
export function onPartFailed(listener: (signal: Signal) => void): void {
  all = (details) => {
    if (details.type !== "main_frame") {
      listener(failureOf(details));
    }
  };
  browser.webRequest.onErrorOccurred.addListener(all, EVERYWHERE);
}

/**
 * From now on, parts are heard in all tabs but the noisy ones, and where there is no tab: a flood in one tab must not hide what happens in
 * others, such as a revoked host. With many tabs open, nothing changes. An event page that stops meanwhile is woken for all of
 * them even so: Firefox keeps what the first tick registered until the next one (ExtensionCommon.sys.mjs of 140 and 153,
 * `removeListener`).
 */
export async function pauseParts(noisy: ReadonlySet<number>): Promise<void> {
  const number = ++pauses;
  // A discarded tab asks for nothing, and commits a page before it does.
  const tabs = await browser.tabs.query({ discarded: false }).catch(() => null);
  if (number !== pauses || all === null || isPaused || tabs === null) {
    return;
  }
  const ids = [NO_TAB, ...tabs.map(({ id }) => id ?? NO_TAB)].filter(
    (tabId) => !noisy.has(tabId),
  );
  if (ids.length > MAX_SPARED) {
    return;
  }
  isPaused = true;
  const heard = all;
  spared = [...new Set(ids)].map((tabId) => {
    const hear: Hearing = (details) => {
      heard(details);
    };
    const filter = { ...EVERYWHERE, tabId };
    browser.webRequest.onErrorOccurred.addListener(hear, filter);
    return hear;
  });
  browser.webRequest.onErrorOccurred.removeListener(all);
}

/** From now on, all parts are heard. */
export function hearAllParts(): void {
  pauses++;
  if (all === null || !isPaused) {
    return;
  }
  isPaused = false;
  browser.webRequest.onErrorOccurred.addListener(all, EVERYWHERE);
  for (const hear of spared) {
    browser.webRequest.onErrorOccurred.removeListener(hear);
  }
  spared = [];
}

/** A request that failed, as the journal takes it. */
export function failureOf(details: Details): Signal {
  const { tabId, frameId, type, url, timeStamp: at } = details;
  return {
    ...{ kind: "request-failed", tabId, frameId, type, url, at },
    sentence: details.error,
    // Firefox always says; if it ever does not, the careful answer is yes.
    isPrivate: details.incognito ?? true,
  };
}
