// The toolbar button's badge and tooltip, for one tab.
import browser from "webextension-polyfill";

/** Null for a badge that is not there. */
export interface Badge {
  readonly text: string;
  readonly colour: string;
  readonly textColour: string;
}

/** Badge and tooltip of all tabs that have none of their own; null for none. */
export async function showEverywhere(
  badge: Badge | null,
  tooltip: string | null,
): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ text: badge?.text ?? "" }),
    browser.action.setBadgeBackgroundColor({ color: badge?.colour ?? null }),
    browser.action.setBadgeTextColor({ color: badge?.textColour ?? null }),
    browser.action.setTitle({ title: tooltip }),
  ]);
}

/** The popup of a tab from now on; null for the one that the manifest names. Firefox drops it, as the badge, when a page takes the tab. */
export async function setPopup(
  tabId: number,
  popup: string | null,
): Promise<void> {
  try {
    await browser.action.setPopup({ tabId, popup });
  } catch {
    // The tab is gone, and its popup with it.
  }
}

/** Shows badge and tooltip on a tab. Resolves to false where a call failed, as all do once the tab is gone. */
export async function showOnTab(
  tabId: number,
  badge: Badge | null,
  tooltip: string | null,
): Promise<boolean> {
  const done = [
    // The text first: it is what the user sees.
    browser.action.setBadgeText({ tabId, text: badge?.text ?? null }),
    browser.action.setBadgeBackgroundColor({
      tabId,
      color: badge?.colour ?? null,
    }),
    browser.action.setBadgeTextColor({
      tabId,
      color: badge?.textColour ?? null,
    }),
    browser.action.setTitle({ tabId, title: tooltip }),
  ];
  const results = await Promise.allSettled(done);
  return results.every(({ status }) => status === "fulfilled");
}
