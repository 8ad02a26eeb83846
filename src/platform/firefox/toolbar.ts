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

/** What a tab shows of its own. */
export interface Shown {
  readonly badge: Badge | null;
  readonly tooltip: string | null;
}

/**
 * Shows badge and tooltip on a tab. Resolves to false where a call failed, as all do once the tab is gone.
 *
 * @param known what the tab is sure to show: only what differs is set, each by a call into Firefox's main process
 */
export async function showOnTab(
  tabId: number,
  badge: Badge | null,
  tooltip: string | null,
  known: Shown | null = null,
): Promise<boolean> {
  const { action } = browser;
  const was = known?.badge ?? null;
  const isNew = (before: unknown, now: unknown): boolean =>
    known === null || before !== now;
  const done: Promise<void>[] = [];
  // The text first: it is what the user sees.
  if (isNew(was?.text, badge?.text)) {
    done.push(action.setBadgeText({ tabId, text: badge?.text ?? null }));
  }
  if (isNew(was?.colour, badge?.colour)) {
    const color = badge?.colour ?? null;
    done.push(action.setBadgeBackgroundColor({ tabId, color }));
  }
  if (isNew(was?.textColour, badge?.textColour)) {
    const color = badge?.textColour ?? null;
    done.push(action.setBadgeTextColor({ tabId, color }));
  }
  if (isNew(known?.tooltip, tooltip)) {
    done.push(action.setTitle({ tabId, title: tooltip }));
  }
  const results = await Promise.allSettled(done);
  return results.every(({ status }) => status === "fulfilled");
}
