// What Firefox tells extensions about one of our requests, besides what `fetch` says (measured on 140 and 153).
import browser, { type WebRequest } from "webextension-polyfill";

export type Told =
  | { readonly kind: "redirected"; readonly to: string | null }
  /** HTTPS-Only mode upgraded it to https, where responders do not answer. It shows as a redirect that no server sent. */
  | { readonly kind: "upgraded" }
  | { readonly kind: "failed" };

export interface Telling {
  /** What was reported first; null where nothing was. */
  readonly told: () => Promise<Told | null>;
  readonly isUpgraded: () => boolean;
  readonly stop: () => void;
}

/** Listens until stopped: `fetch` says neither where a redirect leads nor why a request fails. */
export function listenFor(url: string): Telling {
  const own = browser.runtime.getURL("");
  let isUpgraded = false;
  let tell: (told: Told) => void;
  const first = new Promise<Told>((resolve) => {
    tell = resolve;
  });
  const isOurs = (details: Details): boolean =>
    details.url === url &&
    (details.originUrl ?? details.documentUrl ?? "").startsWith(own);
  const onHeaders = (
    details: WebRequest.OnHeadersReceivedDetailsType,
  ): void => {
    if (
      isOurs(details) &&
      details.statusCode >= 300 &&
      details.statusCode < 400
    ) {
      tell({ kind: "redirected", to: locationIn(details.responseHeaders) });
    }
  };
  const onRedirect = (
    details: WebRequest.OnBeforeRedirectDetailsType,
  ): void => {
    if (
      isOurs(details) &&
      details.redirectUrl === url.replace(/^http:/, "https:")
    ) {
      isUpgraded = true;
      tell({ kind: "upgraded" });
    }
  };
  const onError = (details: WebRequest.OnErrorOccurredDetailsType): void => {
    if (isOurs(details)) {
      tell({ kind: "failed" });
    }
  };
  const { onHeadersReceived, onBeforeRedirect, onErrorOccurred } =
    browser.webRequest;
  onHeadersReceived.addListener(onHeaders, EVERYWHERE, ["responseHeaders"]);
  onBeforeRedirect.addListener(onRedirect, EVERYWHERE);
  onErrorOccurred.addListener(onError, EVERYWHERE);
  return {
    told: () => Promise.race([first, nothingAfter(TELLING_COMES_MS)]),
    isUpgraded: () => isUpgraded,
    stop: () => {
      onHeadersReceived.removeListener(onHeaders);
      onBeforeRedirect.removeListener(onRedirect);
      onErrorOccurred.removeListener(onError);
    },
  };
}

interface Details {
  readonly url: string;
  readonly originUrl?: string | undefined;
  readonly documentUrl?: string | undefined;
}

function locationIn(
  headers: WebRequest.HttpHeaders | undefined,
): string | null {
  return (
    headers?.find(({ name }) => name.toLowerCase() === "location")?.value ??
    null
  );
}

async function nothingAfter(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, ms);
  });
}

const EVERYWHERE = { urls: ["*://*/*"] };
/** It comes beside the promise of `fetch`, in either order. Milliseconds. */
const TELLING_COMES_MS = 1_000;
