// Tabs: which one a page is about, and what a page may do with it.
import browser from "webextension-polyfill";
import { plainAddress } from "../../core/address/plain-address.js";

/**
 * The tab that a page was opened for: the one its address names (`?tabId=`), or else the active one of its window; null without one, and
 * where a page in another window names a private tab.
 */
export async function tabInQuestion(address: string): Promise<number | null> {
  if (namesTab(address)) {
    const tabId = tabNamedIn(address);
    return tabId !== null && (await mayShow(tabId)) ? tabId : null;
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** True where a page was opened for a tab that its address names. */
export const namesTab = (address: string): boolean =>
  new URL(address).searchParams.has("tabId");

/** True where the address names a tab that is open, so that only its window keeps it from being shown. */
export async function namesOpenTab(address: string): Promise<boolean> {
  const tabId = tabNamedIn(address);
  return tabId !== null && tabExists(tabId);
}

function tabNamedIn(address: string): number | null {
  const named = new URL(address).searchParams.get("tabId") ?? "";
  return /^\d{1,15}$/.test(named) ? Number(named) : null;
}

/** True where the tab is open, and nothing private would be shown in a normal window. */
async function mayShow(tabId: number): Promise<boolean> {
  try {
    const { incognito } = await browser.tabs.get(tabId);
    return !incognito || (await browser.windows.getCurrent()).incognito;
  } catch {
    return false;
  }
}

/** True while the tab is open. */
export async function tabExists(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.get(tabId);
    return true;
  } catch {
    // "Invalid tab ID" is how Firefox says no.
    return false;
  }
}

/** Where a tab keeps its cookies, and whether that is a private window; null where the tab is gone. */
export async function contextOf(tabId: number): Promise<{
  readonly isPrivate: boolean;
  readonly cookieStoreId: string;
} | null> {
  try {
    const { incognito, cookieStoreId = ORDINARY } =
      await browser.tabs.get(tabId);
    return { isPrivate: incognito, cookieStoreId };
  } catch {
    return null;
  }
}

/**
 * True where the background's requests leave in the same way as the tab's: not for one in a private window or a container, whose cookies,
 * HSTS and proxies differ (measured on 140 and 153), and not for one that is gone.
 */
export async function isOrdinary(tabId: number): Promise<boolean> {
  const context = await contextOf(tabId);
  return (
    context !== null && !context.isPrivate && context.cookieStoreId === ORDINARY
  );
}

/** Firefox's name for the place of cookies that belong to no container. */
export const ORDINARY = "firefox-default";

/** What a tab shows, as far as Firefox says; null where the tab is gone, or its address is hidden from us. */
export async function pageIn(
  tabId: number,
): Promise<{ readonly url: string; readonly isPrivate: boolean } | null> {
  try {
    const { url, incognito } = await browser.tabs.get(tabId);
    return url === undefined
      ? null
      : { url: plainAddress(url), isPrivate: incognito };
  } catch {
    return null;
  }
}

/**
 * The tabs that show one of Firefox's error pages. No API says so, but these pages have one of Firefox's own icons, whatever the
 * language (measured on 153 and 140); no website can have one.
 */
export async function tabsWithErrorPage(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ status: "complete" });
  return tabs.flatMap(({ id, discarded, favIconUrl = "" }) =>
    id !== undefined &&
    discarded !== true &&
    /^chrome:\/\/global\/skin\/icons\/(warning|info)\.svg$/.test(favIconUrl)
      ? [id]
      : [],
  );
}

/** Loads the tab again as it is. */
export async function loadAgain(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Loads the tab again, bypassing the cache. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId, { bypassCache: true });
}

/** Closes a tab; not the window with it, where it is the last. */
export async function closeTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) {
    return;
  }
  const { windowId } = tab;
  const beside = await browser.tabs.query(
    windowId === undefined ? {} : { windowId },
  );
  if (beside.length === 1) {
    await browser.tabs.create(windowId === undefined ? {} : { windowId });
  }
  await browser.tabs.remove(tabId);
}

/** Opens one of our pages about a tab, next to that tab and in its window if it is still open. `wish` is what the page does first: `#…`. */
export async function openPageAbout(
  page: string,
  tabId: number,
  wish = "",
): Promise<void> {
  const url = browser.runtime.getURL(`${page}?tabId=${String(tabId)}${wish}`);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  await browser.tabs.create(
    // If the tab is gone, the page can be anywhere: there is nothing left for it to show.
    tab?.windowId === undefined
      ? { url }
      : { url, openerTabId: tabId, windowId: tab.windowId },
  );
}

/** Opens an address in the tab if it is still there, or else in a new one. */
export async function loadInTab(
  tabId: number | null,
  url: string,
): Promise<void> {
  try {
    await (tabId === null
      ? browser.tabs.create({ url })
      : browser.tabs.update(tabId, { url }));
  } catch {
    await browser.tabs.create({ url });
  }
}

/** Opens a website in a new tab. */
export async function openSite(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens a new tab with the focus in its address bar. */
export async function openNewTab(): Promise<void> {
  await browser.tabs.create({});
}

/** Opens about:addons, the one page of Firefox that an extension may open. */
export async function openAddons(): Promise<void> {
  await browser.commands.openShortcutSettings();
}

/** Opens our page of options. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Brings a tab to the front, and its window. */
export async function showTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) {
    await browser.windows.update(windowId, { focused: true });
  }
}

/** The tab that this very page is in; not for popups, which are in none. */
export async function ownTab(): Promise<number | null> {
  const { id } = await browser.tabs.getCurrent();
  return id ?? null;
}
