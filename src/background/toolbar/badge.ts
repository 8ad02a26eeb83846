// Makes a tab's badge and tooltip match the journal, whatever they showed before.
import { badgeFor, type BadgeState } from "../../core/view/badge.js";
import { headline, partsHeadline } from "../../core/explanation/headline.js";
import { pageState } from "../../core/journal/page-state.js";
import { forgetTab } from "../../core/journal/record.js";
import { text, type Text } from "../../core/text/text.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import {
  showOnTab,
  type Badge,
  type Shown,
} from "../../platform/firefox/toolbar.js";
import { tabExists } from "../../platform/firefox/tabs.js";
import { journalCell } from "../memory/cells.js";
import { drawAhead } from "./draw-ahead.js";
import { CAUTION, DANGER, NEUTRAL } from "./looks.js";

/** What was set on tabs since Firefox may last have dropped it. */
const shown = new Map<number, Shown>();

/** Shows what the journal says about the tab; a tab that is gone is forgotten, whatever arrived late about it. */
export async function showState(tabId: number): Promise<void> {
  // Firefox drops a tab's badge when the tab gets a new page or another window: whatever was set before may be gone.
  shown.delete(tabId);
  await showCount(tabId);
  drawAhead(tabId);
}

/** Call this when a tab is gone. */
export function forgetShown(tabId: number): void {
  shown.delete(tabId);
}

/** The same after parts have failed, which drops no badge: sets only what is new, and leaves drawing ahead to the caller. */
export async function showCount(tabId: number): Promise<void> {
  const state = badgeFor(pageState(await journalCell.read(), tabId));
  const badge = badgeOf(state);
  const said = tooltipFor(state);
  const tooltip = said === null ? null : sayPlainly(said);
  const known = shown.get(tabId) ?? null;
  shown.set(tabId, { badge, tooltip });
  const isThere = await showOnTab(tabId, badge, tooltip, known);
  if (isThere) {
    return;
  }
  shown.delete(tabId);
  // A call may fail for other reasons than a tab that is gone.
  if (!(await tabExists(tabId))) {
    await journalCell.update((journal) => forgetTab(journal, tabId));
  }
}

function badgeOf(state: BadgeState): Badge | null {
  switch (state.kind) {
    case "none":
      return null;
    case "error":
      return { text: "!", ...DANGER };
    case "network":
      return { text: "!", ...NEUTRAL };
    case "parts":
      return { text: String(state.count), ...CAUTION };
  }
}

function tooltipFor(state: BadgeState): Text | null {
  switch (state.kind) {
    case "none":
      return null;
    case "error":
    case "network":
      return text("tooltip_answer", {
        answer: sayPlainly(headline(state.failure)),
      });
    case "parts":
      return text("tooltip_answer", {
        answer: sayPlainly(partsHeadline(state.count)),
      });
  }
}
