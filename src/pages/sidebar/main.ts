// Hands what the page beside the page draws and hears to ../main.ts, which starts the page.
import { onBrowsing, onFirefoxPage } from "../../platform/events/browsing.js";
import { namesTab, tabInQuestion } from "../../platform/firefox/tabs.js";
import { ownWindow } from "../../platform/firefox/windows.js";
import { openCell } from "../../platform/storage/cell.js";
import { BOUND_CELL } from "../../platform/storage/cell-names.js";
import type { BesidePage, Where } from "../../ui/parts/page-context.js";
import { shown, walkMain } from "../../ui/walk/walk-main.js";

const beside: BesidePage = {
  where,
  main: walkMain,
  watch: (refresh, arrived) => {
    openCell(BOUND_CELL, () => null).watch(refresh);
    onBrowsing(refresh);
    onFirefoxPage(arrived);
  },
  shown,
};

/** The sidebar names no tab: it is about its window. A page that names one which it may not show is about none. */
async function where(): Promise<Where> {
  const tabId = namesTab(location.href)
    ? await tabInQuestion(location.href).catch(() => null)
    : null;
  return {
    tabId,
    walkIn:
      tabId === null && namesTab(location.href) ? null : await ownWindow(),
  };
}

Object.assign(globalThis, { beside });
