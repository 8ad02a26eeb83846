// The one way out for requests of ours: with nothing of the reader's, and nothing by which this installation could be known again.
import browser, { type WebRequest } from "webextension-polyfill";

/** What Firefox adds to a POST of an extension (`Origin`: a random number of this installation), and what would tell of its reader. */
const TELLING: ReadonlySet<string> = new Set([
  "origin",
  "referer",
  "cookie",
  "authorization",
]);

/**
 * `fetch` without cookies, cache, referrer and `Origin`, which follows nothing. That headers are dropped is measured on 140 and 153, also
 * for what HTTPS-Only mode or HSTS makes of an address. Listening would hold up the requests of others, so it ends with the request.
 */
export async function fetchBare(
  url: string,
  more: Pick<RequestInit, "method" | "headers" | "body" | "signal">,
): Promise<Response> {
  const { onBeforeSendHeaders } = browser.webRequest;
  // A function of its own for each request: removing one leaves those of others.
  const listener = (details: Sent): WebRequest.BlockingResponse =>
    withoutTelling(details);
  // The background, which alone asks, belongs to no tab: no page of others is held up.
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
