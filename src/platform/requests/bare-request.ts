// The one way out for our own requests: with nothing of the reader's, and nothing by which this installation could be recognized.
import browser, { type WebRequest } from "webextension-polyfill";

/** What Firefox adds to an extension's POST (`Origin`: a random number of this installation), and what would identify its reader. */
const TELLING: ReadonlySet<string> = new Set([
  "origin",
  "referer",
  "cookie",
  "authorization",
]);

/**
 * `fetch` without cookies, cache, referrer and `Origin`, which follows nothing. That headers are dropped was measured on 140 and 153, also
 * for what HTTPS-Only mode or HSTS makes of an address. Listening would hold up other requests, so it ends with this one.
 */
export async function fetchBare(
  url: string,
  more: Pick<RequestInit, "method" | "headers" | "body" | "signal">,
): Promise<Response> {
  const { onBeforeSendHeaders } = browser.webRequest;
  // Each request has a function of its own: removing one leaves the others in place.
  const listener = (details: Sent): WebRequest.BlockingResponse =>
    withoutTelling(details);
  // Only the background asks, and it belongs to no tab: no page is held up.
  onBeforeSendHeaders.addListener(
    listener,
    { urls: ["*://*/*"], types: ["xmlhttprequest"], tabId: -1 },
    ["blocking", "requestHeaders"],
  );
  try {
    return await fetch(url, {
      ...more,
      credentials: "omit",
      cache: "no-store",
      redirect: "manual",
      referrerPolicy: "no-referrer",
    });
  } finally {
    onBeforeSendHeaders.removeListener(listener);
  }
}

type Sent = WebRequest.OnBeforeSendHeadersDetailsType;

function withoutTelling({
  originUrl,
  documentUrl,
  requestHeaders,
}: Sent): WebRequest.BlockingResponse {
  const isOurs = (originUrl ?? documentUrl ?? "").startsWith(
    browser.runtime.getURL(""),
  );
  return isOurs && requestHeaders !== undefined
    ? {
        requestHeaders: requestHeaders.filter(
          ({ name }) => !TELLING.has(name.toLowerCase()),
        ),
      }
    : {};
}
