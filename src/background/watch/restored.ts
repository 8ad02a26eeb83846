// After a start of Firefox: error pages that failed before the background was there are loaded again, so that they can be explained.
import { pageState } from "../../core/journal/page-state.js";
import { loadAgain, tabsWithErrorPage } from "../../platform/firefox/tabs.js";
import { journalCell } from "../memory/cells.js";

/**
 * With a listener for `runtime.onStartup` Firefox starts the background rather than waking it for the first event, and tells it nothing
 * of what fails in a restored tab meanwhile (measured on 153). Once now, and once for what was still on its way. Milliseconds.
 */
const WHEN = [500, 3_000];

/** See the file's head. Tabs that are restored later, when they are selected, are told as ever. */
export async function tellOfRestored(): Promise<void> {
  for (const wait of WHEN) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const [tabs, journal] = await Promise.all([
      tabsWithErrorPage(),
      journalCell.read(),
    ]);
    for (const tabId of tabs) {
      if (pageState(journal, tabId).kind !== "failed") {
        await loadAgain(tabId).catch(() => undefined);
      }
    }
  }
}
