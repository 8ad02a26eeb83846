// Asks, at the reader's click, whether a network answers in place of a known address, and hears what time it is elsewhere.
import browser, { type WebRequest } from "webextension-polyfill";
import type { FactValues } from "../../core/evidence/evidence.js";
import { aheadOfServer } from "../../core/evidence/seen/server-time.js";
import { fetchBare } from "./bare-request.js";
import { isTimeout, listenForFailure } from "./recheck.js";
import { securityOf } from "../firefox/security-info.js";

/** Anything longer is not the short word that we expect. Bytes. */
const ENOUGH = 1_000;

/**
 * Whether the plain http address answers with `content` alone. As with {@link tryAgain}, nothing of the reader's is sent, and nothing is
 * followed. Null where the request was not allowed, and where HTTPS-Only upgraded it to https, which no login page can answer.
 */
export async function askPortal(
  url: string,
  content: string,
  timeoutMs: number,
): Promise<FactValues["portal-answer"] | null> {
  const failure = listenForFailure(url);
  try {
    const answer = await fetchBare(url, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.type === "opaqueredirect") {
      return "redirected";
    }
    const isExpected = (await beginningOf(answer)).trim() === content;
    return answer.ok && isExpected ? "as-expected" : "changed";
  } catch (error) {
    const isSilent =
      isTimeout(error) || !navigator.onLine || (await failure.told()) !== null;
    return isSilent ? "no-answer" : null;
  } finally {
    failure.stop();
  }
}

// A page in its place may be of any size.
async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let beginning = "";
  while (reader !== undefined && beginning.length < ENOUGH) {
    const { done, value } = await reader.read();
    if (done) {
      return beginning;
    }
    beginning += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return beginning;
}

/** `webRequest` reports headers before or after `fetch` has them, in no fixed order (measured on 153). Milliseconds. */
const HEADERS_COME_MS = 250;

/**
 * Hears how far this clock is ahead of each server that answers our requests, by address. A page may not read a redirect's headers, but
 * `webRequest` may. Over https, only servers count that loaded without one of the reader's exceptions: Firefox says so while a
 * listener could block. Listens until `stop` is called, and a moment longer; resolves with milliseconds.
 */
export function hearClocks(): {
  readonly stop: () => Promise<Map<string, number>>;
} {
  const own = browser.runtime.getURL("");
  const heard = new Map<string, number>();
  const listening: Promise<unknown>[] = [];
  const listener = ({
    url,
    requestId,
    originUrl,
    documentUrl,
    responseHeaders = [],
    timeStamp,
  }: WebRequest.OnHeadersReceivedDetailsType): undefined => {
    const ahead = aheadOfServer(responseHeaders, timeStamp);
    const isOurs = (originUrl ?? documentUrl ?? "").startsWith(own);
    if (isOurs && ahead !== null) {
      listening.push(
        isTrusted(url, requestId).then((isIt) => {
          if (isIt) {
            heard.set(url, ahead);
          }
        }),
      );
    }
  };
  browser.webRequest.onHeadersReceived.addListener(
    listener,
    { urls: ["*://*/*"], tabId: -1 },
    ["responseHeaders", "blocking"],
  );
  return {
    stop: async () => {
      await new Promise((resolve) => setTimeout(resolve, HEADERS_COME_MS));
      browser.webRequest.onHeadersReceived.removeListener(listener);
      await Promise.all(listening);
      return heard;
    },
  };
}

async function isTrusted(url: string, requestId: string): Promise<boolean> {
  if (!url.startsWith("https:")) {
    return true;
  }
  const security = await securityOf(requestId);
  return security !== null && security.exception === null;
}
