// Loads an address once more and takes the chain of that connection: only at the reader's click.
import browser, { type WebRequest } from "webextension-polyfill";
import { tryAgain } from "./recheck.js";

/**
 * The chain in base64 (DER), leaf first; null where the address does not load, or Firefox does not tell. Of a connection that an exception
 * of the user's allows, Firefox tells the leaf alone (measured on 153 and 140).
 *
 * Handing over a whole chain leaves its intermediates in Firefox's memory, so that a server that forgets to send them loads from then on:
 * never to be done unasked.
 */
export async function loadedChain(
  url: string,
): Promise<readonly string[] | null> {
  const own = browser.runtime.getURL("");
  const address = url.replace(/#.*$/s, "");
  const told: Promise<readonly string[] | null>[] = [];
  const listener = (
    details: WebRequest.OnHeadersReceivedDetailsType,
  ): WebRequest.BlockingResponse => {
    const isOurs = (details.originUrl ?? details.documentUrl ?? "").startsWith(
      own,
    );
    if (isOurs && details.url === address) {
      told.push(chainOfRequest(details.requestId));
    }
    return {};
  };
  browser.webRequest.onHeadersReceived.addListener(
    listener,
    { urls: ["https://*/*"] },
    ["blocking"],
  );
  try {
    const attempt = await tryAgain(url);
    const [chain = null] = await Promise.all(told);
    return attempt.kind === "answered" ? chain : null;
  } finally {
    browser.webRequest.onHeadersReceived.removeListener(listener);
  }
}

/** Both questions at once: when the first is answered the request may be over, and of a request that is over Firefox tells nothing. */
async function chainOfRequest(
  requestId: string,
): Promise<readonly string[] | null> {
  const answers = await Promise.all(
    [true, false].map((certificateChain) =>
      browser.webRequest
        .getSecurityInfo(requestId, { certificateChain, rawDER: true })
        .catch(() => null),
    ),
  );
  return answers.map(dersIn).find((ders) => ders.length > 0) ?? null;
}

function dersIn(info: unknown): readonly string[] {
  const { certificates } = (info ?? {}) as { readonly certificates?: unknown };
  return Array.isArray(certificates)
    ? certificates.flatMap((one: unknown) => {
        const { rawDER } = (one ?? {}) as { readonly rawDER?: unknown };
        return Array.isArray(rawDER) ? [base64(rawDER as number[])] : [];
      })
    : [];
}

const base64 = (octets: readonly number[]): string =>
  btoa(octets.map((octet) => String.fromCharCode(octet)).join(""));
