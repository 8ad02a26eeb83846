// Opens the guide beside the page: in the sidebar of the reader's window, or as a page where no sidebar can be had.
import browser from "webextension-polyfill";

/** The page that shows a walk through a guide, in the sidebar or in a tab. */
export const SIDEBAR_PAGE = "pages/sidebar/index.html";

/** The `data-action` of the button that opens a guide: while a popup is only drawn ahead, `first.ts` answers to it. */
export const GUIDE_ACTION = "guide";

/** Where a guide opens: known before the click, since Firefox opens a sidebar only in the click itself. */
export interface GuidePlace {
  /** The tab whose failure the guide is about. */
  readonly tabId: number;
  /** The window in whose sidebar it opens; null where windows of its kind have none. */
  readonly windowId: number | null;
}

/** Where a guide about a tab opens from this page, or about the tab in front where none is named. Rejects where Firefox does not say. */
export async function guidePlace(
  named: number | null = null,
): Promise<GuidePlace> {
  const [{ id = null, type }, [inFront]] = await Promise.all([
    browser.windows.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  return {
    tabId: named ?? inFront?.id ?? -1,
    windowId: type === "normal" ? id : null,
  };
}

/** What the background is told: the sidebar of a window is about a tab's failure from now on. */
export interface GuideWanted {
  readonly guideFor: number;
  readonly windowId: number;
}

/**
 * Opens the guide. Call this in the user's own click, before anything is awaited and not from a click that was held back: measured on 140
 * and 153, `sidebarAction.open` refuses anything else. Resolves once the background knows which walk is meant; a popup closes itself then.
 */
export async function openGuide({
  tabId,
  windowId,
}: GuidePlace): Promise<void> {
  if (windowId === null) {
    await browser.tabs.create({
      url: `/${SIDEBAR_PAGE}?tabId=${String(tabId)}`,
    });
    return;
  }
  const wanted: GuideWanted = { guideFor: tabId, windowId };
  await Promise.allSettled([
    browser.sidebarAction.open(),
    browser.runtime.sendMessage(wanted),
  ]);
}

/** Calls back when somebody has asked for the guide about a tab. */
export function onGuideWanted(
  listener: (tabId: number, windowId: number) => Promise<void>,
): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { guideFor, windowId } = (message ?? {}) as Partial<GuideWanted>;
    return Number.isInteger(guideFor) && Number.isInteger(windowId)
      ? listener(guideFor as number, windowId as number)
      : undefined;
  });
}
