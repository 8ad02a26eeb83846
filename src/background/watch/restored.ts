// After a start of Firefox: reloads error pages that failed before the background was there, so that they can be explained.
import { pageState } from "../../core/journal/page-state.js";
import { loadAgain, tabsWithErrorPage } from "../../platform/firefox/tabs.js";
import { journalCell } from "../memory/cells.js";

/**
 * With a listener for `runtime.onStartup`, Firefox starts the background instead of waking it for the first event, and never reports
 * what fails in a restored tab meanwhile (measured on 153). Once soon, and once for what was still on its way. Milliseconds.
 */
const WHEN = [500, 3_000];

/** See the head of this file. Tabs that are only restored when selected are reported as usual. */
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
