// Failed parts of pages. A page may have a thousand, and to be told of each costs more than all that is done about it: so it can be paused.
import browser, { type WebRequest } from "webextension-polyfill";
import type { Signal } from "../core/journal/journal.js";

type Details = WebRequest.OnErrorOccurredDetailsType;
type Hearing = (details: Details) => void;

const EVERYWHERE: WebRequest.RequestFilter = { urls: ["<all_urls>"] };
/** Requests without a tab (extensions, service workers, Firefox itself) have this number. */
const NO_TAB = -1;

let all: Hearing | null = null;
/** Who hears of single tabs while the others are not heard. */
let spared: Hearing[] = [];
let isPaused = false;
let pauses = 0;

/** To be called in the first tick, as for all listeners. */
export function onPartFailed(listener: (signal: Signal) => void): void {
  all = (details) => {
    if (details.tabId !== NO_TAB && details.type !== "main_frame") {
      listener(failureOf(details));
    }
  };
  browser.webRequest.onErrorOccurred.addListener(all, EVERYWHERE);
}

/**
 * From now on parts are heard of in the given tabs and in those that are in front alone, but for the noisy ones. An event page that stops
 * meanwhile is woken for all of them all the same: Firefox keeps what the first tick registered until the next one
 * (ExtensionCommon.sys.mjs of 140 and 153, `removeListener`).
 */
export async function pauseParts(
  noisy: ReadonlySet<number>,
  loading: Iterable<number>,
): Promise<void> {
  const number = ++pauses;
  const inFront = await browser.tabs.query({ active: true }).catch(() => []);
  if (number !== pauses || all === null || isPaused) {
    return;
  }
  isPaused = true;
  const ids = new Set([...loading, ...inFront.map(({ id }) => id ?? NO_TAB)]);
  const heard = all;
  spared = [...ids]
    .filter((tabId) => tabId !== NO_TAB && !noisy.has(tabId))
    .map((tabId) => {
      const hear: Hearing = (details) => {
        heard(details);
      };
      const filter = { ...EVERYWHERE, tabId };
      browser.webRequest.onErrorOccurred.addListener(hear, filter);
      return hear;
    });
  browser.webRequest.onErrorOccurred.removeListener(all);
}

/** From now on all parts are heard of. */
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
    // Firefox always tells; should it not, the careful answer is yes.
    isPrivate: details.incognito ?? true,
  };
}
