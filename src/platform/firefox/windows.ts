// Windows: which one a tab is in, that one closes, and that a tab moves to another.
import browser from "webextension-polyfill";

/** Where a tab is. */
export interface Where {
  readonly isPrivate: boolean;
  readonly windowId: number;
}

/** Null where the tab is gone. Takes no permission: only address, title and icon of a tab do. */
export async function whereIs(tabId: number): Promise<Where | null> {
  try {
    const { incognito, windowId } = await browser.tabs.get(tabId);
    return windowId === undefined ? null : { isPrivate: incognito, windowId };
  } catch {
    // "Invalid tab ID" is how Firefox says no.
    return null;
  }
}

/** True while a private window is open. */
export async function hasPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getAll()).some(({ incognito }) => incognito);
}

/** The window that this page is in; null where Firefox does not say. */
export async function ownWindow(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}

/** True for a private window. Unknown counts as private, as everywhere. */
export async function isPrivateWindow(windowId: number): Promise<boolean> {
  try {
    return (await browser.windows.get(windowId)).incognito;
  } catch {
    return true;
  }
}

/** The tab in front of a window; null where the window is gone. */
export async function activeIn(windowId: number): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id ?? null;
}

/** Calls back with the number of each window that closes. */
export function onWindowClosed(listener: (windowId: number) => void): void {
  browser.windows.onRemoved.addListener(listener);
}

/** Calls back when a tab has moved from one window to another. */
export function onTabTornOff(
  listener: (from: number, to: number) => void,
): void {
  const left = new Map<number, number>();
  browser.tabs.onDetached.addListener((tabId, { oldWindowId }) => {
    left.set(tabId, oldWindowId);
  });
  browser.tabs.onAttached.addListener((tabId, { newWindowId }) => {
    const from = left.get(tabId);
    left.delete(tabId);
    if (from !== undefined && from !== newWindowId) {
      listener(from, newWindowId);
    }
  });
}

/** Opens an address in the tab if it is still there, or else in a new one of that window. Resolves with the tab's number. */
export async function loadInTabOr(
  tabId: number,
  url: string,
  windowId: number | undefined,
): Promise<number> {
  const { id = -1 } = await browser.tabs
    .update(tabId, { url })
    .catch(() =>
      browser.tabs.create(windowId === undefined ? { url } : { url, windowId }),
    );
  return id;
}
