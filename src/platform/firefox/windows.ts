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
