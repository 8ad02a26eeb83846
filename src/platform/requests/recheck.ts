// Tries an address again without a tab, and without anything of the reader's: no cookies, no cache, no referrer.
import browser, { type WebRequest } from "webextension-polyfill";
import type { Attempt } from "../../core/failure/attempt.js";
import { fetchBare } from "./bare-request.js";

/** A handshake that hangs has no event for about 30 s (measured on 153). Milliseconds. */
const TIMEOUT_MS = 20_000;
/** The request's error comes beside the promise, in either order. Milliseconds. */
const SENTENCE_COMES_MS = 1_000;

/** Makes the request again: a redirect is an answer and is not followed. Gives up after so many milliseconds. */
export async function tryAgain(
  url: string,
  timeoutMs = TIMEOUT_MS,
): Promise<Attempt> {
  const sentence = listenForFailure(url);
  try {
    await fetchBare(url, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { kind: "answered" };
  } catch (error) {
    if (isTimeout(error)) {
      return { kind: "no-answer" };
    }
    const told = await sentence.told();
    if (told !== null) {
      return { kind: "failed", sentence: told };
    }
    return { kind: navigator.onLine ? "not-allowed" : "offline" };
  } finally {
    sentence.stop();
  }
}

export const isTimeout = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "TimeoutError";

/** Only `webRequest` says why `fetch` fails, for our own requests that belong to no tab. */
export function listenForFailure(url: string): {
  readonly told: () => Promise<string | null>;
  readonly stop: () => void;
} {
  const own = browser.runtime.getURL("");
  const address = url.replace(/#.*$/s, "");
  let tell: (sentence: string) => void;
  const heard = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const listener = (details: WebRequest.OnErrorOccurredDetailsType): void => {
    const isOurs = (details.originUrl ?? details.documentUrl ?? "").startsWith(
      own,
    );
    if (isOurs && details.url === address) {
      tell(details.error);
    }
  };
  browser.webRequest.onErrorOccurred.addListener(listener, {
    urls: ["*://*/*"],
  });
  return {
    told: () =>
      Promise.race([
        heard,
        new Promise<null>((resolve) => {
          setTimeout(() => {
            resolve(null);
          }, SENTENCE_COMES_MS);
        }),
      ]),
    stop: () => {
      browser.webRequest.onErrorOccurred.removeListener(listener);
    },
  };
}
