// Draws a failing tab's popup before anybody opens it, so that a click shows it at once.
import { badgeFor } from "../../core/view/badge.js";
import { pageState } from "../../core/journal/page-state.js";
import { setPopup } from "../../platform/firefox/toolbar.js";
import { toHash } from "../../ui/drawing/drawing.js";
import { journalCell } from "../memory/cells.js";

const POPUP = "/pages/popup/index.html";
/**
 * Failures come in bursts: there is one drawing for what came within this time. While parts keep failing, readers miss nothing in
 * an older drawing, which the popup replaces when it opens. Milliseconds.
 */
const WAIT_MS = { soon: 50, later: 2_000 } as const;
type When = keyof typeof WAIT_MS;

const waiting = new Map<
  number,
  { readonly timer: ReturnType<typeof setTimeout>; readonly when: When }
>();
/** Tabs whose popup is being drawn, and when it must be drawn again. */
const drawing = new Map<number, When | null>();

/** Makes sure that the tab's popup is drawn as the journal is now; cheap to call often. */
export function drawAhead(tabId: number, when: When = "soon"): void {
  const isDrawing = drawing.has(tabId);
  const there = isDrawing
    ? (drawing.get(tabId) ?? null)
    : (waiting.get(tabId)?.when ?? null);
  if (there === "soon" || there === when) {
    return;
  }
  if (isDrawing) {
    drawing.set(tabId, when);
    return;
  }
  clearTimeout(waiting.get(tabId)?.timer);
  const timer = setTimeout(() => void draw(tabId), WAIT_MS[when]);
  waiting.set(tabId, { timer, when });
}

async function draw(tabId: number): Promise<void> {
  waiting.delete(tabId);
  drawing.set(tabId, null);
  try {
    await setPopup(tabId, await popupOf(tabId));
  } catch (error) {
    console.error("Could not draw a popup ahead; it will draw itself.", error);
  }
  const again = drawing.get(tabId) ?? null;
  drawing.delete(tabId);
  if (again !== null) {
    drawAhead(tabId, again);
  }
}

async function popupOf(tabId: number): Promise<string | null> {
  const state = badgeFor(pageState(await journalCell.read(), tabId));
  if (state.kind === "none") {
    return null;
  }
  const { drawingOf } = await import(
    /* webpackChunkName: "views" */ "../answer/views.js"
  );
  return `${POPUP}#${toHash(await drawingOf(tabId))}`;
}
