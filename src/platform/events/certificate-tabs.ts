// Firefox's own pages about certificates: their addresses hold the chain that a server sent, even though the handshake failed.
import browser from "webextension-polyfill";

const CERTIFICATE_PAGE = "about:certificate?";

/**
 * Calls back when one of Firefox's pages opens with a chain in its address: "View the site's certificate" on an error page does that,
 * on 153 and 140 alike. `webNavigation` reports it without another permission, and nothing names the tab that it came from (measured).
 */
export function onCertificateShown(
  listener: (shown: {
    readonly certificateTab: number;
    readonly address: string;
    readonly at: number;
  }) => void,
): void {
  browser.webNavigation.onCommitted.addListener(
    ({ tabId: certificateTab, frameId, url: address, timeStamp: at }) => {
      if (frameId === 0) {
        listener({ certificateTab, address, at });
      }
    },
    // So that no other page wakes us.
    { url: [{ urlPrefix: CERTIFICATE_PAGE }] },
  );
}

/**
 * Calls back when another tab comes to the front, with the one that was there before: where the very same chain is open already,
 * Firefox only switches to that tab.
 */
export function onTabShown(
  listener: (tabId: number, before: number | null) => void,
): void {
  browser.tabs.onActivated.addListener(({ tabId, previousTabId }) => {
    listener(tabId, previousTabId ?? null);
  });
}

/** The address of Firefox's page about a certificate that a tab shows; null for any other tab. */
export async function certificateIn(tabId: number): Promise<string | null> {
  const frame = await browser.webNavigation
    .getFrame({ tabId, frameId: 0 })
    .catch(() => null);
  return frame?.url.startsWith(CERTIFICATE_PAGE) === true ? frame.url : null;
}

/** The other tabs of a tab's window, the one used last first. */
export async function tabsBeside(tabId: number): Promise<readonly number[]> {
  const { windowId } = await browser.tabs.get(tabId);
  const tabs = await browser.tabs.query(
    windowId === undefined ? {} : { windowId },
  );
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id }) => (id === undefined || id === tabId ? [] : [id]));
}

/** Brings a page of ours back to the front; false where its tab is gone. */
export async function bringToFront(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { active: true });
    return true;
  } catch {
    return false;
  }
}
