// Pages that load, as Firefox reports them: when, from whom, with which certificate; and http addresses that Firefox upgrades to https.
import browser, { type WebRequest } from "webextension-polyfill";
import type { Load } from "../../core/evidence/seen/load.js";
import type { Upgrade } from "../../core/evidence/seen/load-log.js";
import { aheadOfServer } from "../../core/evidence/seen/server-time.js";
import { MAX_URL_LENGTH } from "../../core/failure/failure.js";
import { hostOf } from "../../core/address/host-of.js";
import type { BegunRequest } from "../../core/failure/sentences.js";
import { plainAddress } from "../../core/address/plain-address.js";
import { securityOf } from "../firefox/security-info.js";

type Headers = WebRequest.OnHeadersReceivedDetailsType;

const PAGES: WebRequest.RequestFilter = {
  urls: ["https://*/*", "http://*/*"],
  types: ["main_frame"],
};

const SECURE: WebRequest.RequestFilter = { ...PAGES, urls: ["https://*/*"] };
const PLAIN: WebRequest.RequestFilter = { ...PAGES, urls: ["http://*/*"] };

type Hearing = (details: Headers) => void;

let hearAll: Hearing | null = null;

/**
 * Calls back with each page that loads and each redirect on the way, except what comes from the cache. Call this in the first tick;
 * it never holds up a load. To learn about certificates as well takes {@link watchCertificates}.
 *
 * @param wantsBytes called at each load: whether anybody may want the bytes of its certificate
 */
export function onLoad(
  listener: (load: Load) => void,
  wantsBytes: () => boolean,
): void {
  hearAll = (details) => {
    if (!isFromCache(details)) {
      void loadOf(details, wantsBytes()).then(listener);
    }
  };
  browser.webRequest.onHeadersReceived.addListener(hearAll, PAGES, [
    "responseHeaders",
  ]);
}

/**
 * Calls back with each request for a page, and each redirect of it, except in private windows. It also wakes a sleeping background while
 * the server is still being asked, early enough to see the certificate in the answer.
 */
export function onPageRequest(listener: (request: BegunRequest) => void): void {
  browser.webRequest.onBeforeRequest.addListener(
    ({ requestId, tabId, url, timeStamp: at, incognito }) => {
      if (incognito === false) {
        listener({
          requestId,
          tabId,
          url: plainAddress(url).slice(0, MAX_URL_LENGTH),
          at,
        });
      }
      return undefined;
    },
    PAGES,
  );
}

/**
 * Firefox reports certificates only while a blocking listener hears the request. Such a listener holds up the page for about 2 ms when
 * the background is awake, but for as long as it takes to wake it if Firefox remembers the listener for a sleeping one (50 ms and
 * more; at a start of Firefox until its window is drawn). So it is registered only once the background has started: from
 * then on, Firefox no longer remembers listeners (ext-backgroundPage.js, `listenerPromises`), and it ends when the background sleeps.
 */
export async function watchCertificates(): Promise<void> {
  // Resolves when this very background has started.
  await browser.runtime.getBackgroundPage();
  const heard = hearAll;
  let isAlone = false;
  const hear: Hearing = (details) => {
    if (isAlone) {
      heard?.(details);
    }
  };
  const { onHeadersReceived } = browser.webRequest;
  onHeadersReceived.addListener(
    (details) => {
      hear(details);
      return {};
    },
    SECURE,
    ["blocking", "responseHeaders"],
  );
  if (heard === null) {
    return;
  }
  onHeadersReceived.addListener(hear, PLAIN, ["responseHeaders"]);
  // One event for each load is enough. Once Firefox has answered, whatever it reported to the first listener alone has arrived.
  await browser.runtime.getBackgroundPage();
  isAlone = true;
  onHeadersReceived.removeListener(heard);
}

/** Calls back when Firefox itself upgrades a page from http to https (HSTS, HTTPS-First, HTTPS-Only), except in private windows. */
export function onUpgrade(listener: (upgrade: Upgrade) => void): void {
  browser.webRequest.onBeforeRedirect.addListener(
    ({ url, redirectUrl, statusCode, incognito, timeStamp: at }) => {
      const { ascii: host } = hostOf(url);
      // A redirect from the server has a status (measured on 153 and 140).
      if (
        statusCode === 0 &&
        incognito === false &&
        redirectUrl.startsWith("https:") &&
        hostOf(redirectUrl).ascii === host
      ) {
        listener({ host, at });
      }
    },
    PLAIN,
  );
}

async function loadOf(details: Headers, wantsBytes: boolean): Promise<Load> {
  const { requestId, timeStamp: at, incognito } = details;
  const url = plainAddress(details.url);
  const header = (name: string): string | null =>
    details.responseHeaders?.find((one) => one.name.toLowerCase() === name)
      ?.value ?? null;
  const security = url.startsWith("https:")
    ? await securityOf(requestId, wantsBytes)
    : null;
  return {
    url,
    host: hostOf(url).ascii.toLowerCase(),
    at,
    // Firefox always says; if it ever does not, the careful answer is yes.
    isPrivate: incognito ?? true,
    // One page may redirect through as many sites as it likes.
    aheadMs: isRedirect(details)
      ? null
      : aheadOfServer(details.responseHeaders ?? [], at),
    certificate: security?.certificate ?? null,
    der: security?.der ?? null,
    exception: security?.exception ?? null,
    hsts: security?.hsts ?? null,
    hstsHeader: header("strict-transport-security"),
  };
}

const isRedirect = ({ statusCode }: Headers): boolean =>
  [301, 302, 303, 307, 308].includes(statusCode);

/** No connection was made for it. The polyfill's types do not know the property. */
function isFromCache(details: Headers): boolean {
  return (details as { readonly fromCache?: unknown }).fromCache === true;
}
