// What a page knows beside its view: which tab it is about, and what its reader did.
import type { Density } from "./explanation-sections.js";

/** What a page knows beside its view. */
export interface PageContext {
  /** The tab that the page is about; null without one. */
  readonly tabId: number | null;
  readonly density: Density;
  shortcut: string | null;
  /** False where the user has taken back the permission to see requests. */
  seesRequests: boolean;
  /** How the last copying ended; null before the first. */
  copied: "copied" | "copy_failed" | null;
  /** True once the tab that the page explains has been closed. */
  isTabClosed: boolean;
  readonly redraw: () => void;
}
