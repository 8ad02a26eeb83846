// Draws a failing tab's popup before anybody opens it, so that a click shows it at once.
import { badgeFor } from "../core/badge.js";
import { pageState } from "../core/journal/page-state.js";
import { setPopup } from "../platform/toolbar.js";
import { toHash } from "../ui/drawing.js";
import { journalCell } from "./cells.js";

const POPUP = "/pages/popup/index.html";
/** Failures come in bursts: one drawing for what came within this time. Milliseconds. */
const BURST_MS = 50;

const pending = new Map<number, "waiting" | "stale">();

/** Sees to it that the tab's popup is drawn as the journal is now; cheap to call often. */
export function drawAhead(tabId: number): void {
  if (pending.has(tabId)) {
    pending.set(tabId, "stale");
    return;
  }
  pending.set(tabId, "waiting");
  setTimeout(() => void draw(tabId), BURST_MS);
}

async function draw(tabId: number): Promise<void> {
  pending.set(tabId, "waiting");
  try {
    await setPopup(tabId, await popupOf(tabId));
  } catch (error) {
    console.error("Could not draw a popup ahead; it will draw itself.", error);
  }
  const isStale = pending.get(tabId) === "stale";
  pending.delete(tabId);
  if (isStale) {
    drawAhead(tabId);
  }
}

async function popupOf(tabId: number): Promise<string | null> {
  const state = badgeFor(pageState(await journalCell.read(), tabId));
  if (state.kind === "none") {
    return null;
  }
  const { drawingOf } = await import(
    /* webpackChunkName: "views" */ "./views.js"
  );
  return `${POPUP}#${toHash(await drawingOf(tabId))}`;
}
