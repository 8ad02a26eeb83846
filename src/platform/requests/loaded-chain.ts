// Loads an address once more and takes the chain of that connection: only at the reader's click.
import browser, { type WebRequest } from "webextension-polyfill";
import type { Anchor } from "../../core/certificate/kept/kept-chains.js";
import { tryAgain } from "./recheck.js";

export interface LoadedChain {
  /** In base64 (DER), leaf first. */
  readonly certificates: readonly string[];
  /** Null where Firefox does not say. */
  readonly anchor: Anchor | null;
}

/**
 * Null where the address does not load, or Firefox does not say. For a connection that one of the user's exceptions allows, Firefox gives
 * the leaf alone (measured on 153 and 140).
 *
 * Handing over a whole chain leaves its intermediates in Firefox's memory, so a site whose server forgets to send them loads from then on:
 * never do this unasked.
 */
export async function loadedChain(url: string): Promise<LoadedChain | null> {
  const own = browser.runtime.getURL("");
  const address = url.replace(/#.*$/s, "");
  const told: Promise<LoadedChain | null>[] = [];
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

/** Both questions at once: when the first is answered, the request may be over, and then Firefox says nothing more about it. */
async function chainOfRequest(requestId: string): Promise<LoadedChain | null> {
  const answers = await Promise.all(
    [true, false].map((certificateChain) =>
      browser.webRequest
        .getSecurityInfo(requestId, { certificateChain, rawDER: true })
        .catch(() => null),
    ),
  );
  const answer = answers.find((one) => dersIn(one).length > 0);
  return answer === undefined
    ? null
    : { certificates: dersIn(answer), anchor: anchorOf(answers) };
}

/** Firefox names the root only with a whole chain (SecurityInfo.sys.mjs). */
function anchorOf([chain, leaf]: readonly unknown[]): Anchor | null {
  const hasException = [chain, leaf].some((info) => {
    const { overridableErrorCategory: why } = (info ?? {}) as {
      readonly overridableErrorCategory?: unknown;
    };
    return typeof why === "string" && why !== "";
  });
  if (hasException) {
    return "exception";
  }
  const { certificates } = (chain ?? {}) as { readonly certificates?: unknown };
  const root: unknown = Array.isArray(certificates) ? certificates.at(-1) : {};
  const { isBuiltInRoot } = (root ?? {}) as {
    readonly isBuiltInRoot?: unknown;
  };
  return typeof isBuiltInRoot !== "boolean"
    ? null
    : isBuiltInRoot
      ? "built-in"
      : "added";
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
