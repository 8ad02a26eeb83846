// What a page knows besides its view, and what its buttons can do.
import type { VNode } from "snabbdom";
import type { Text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import type { CommandName, Want } from "../../platform/messages/messages.js";

/** Popup: one step open, the others a line each. Full page: everything open, since it is read at leisure or printed. */
export type Density = "compact" | "full";

/** See the head of this file. */
export interface PageContext {
  /** The tab that the page is about; null without one. */
  readonly tabId: number | null;
  readonly density: Density;
  /** What the full page draws; null in the popup. */
  readonly full: FullPage | null;
  shortcut: string | null;
  /** False where the user has revoked the permission to see requests. */
  seesRequests: boolean;
  /** What the last button did, for the status line; null before the first. */
  status: Text | null;
  /** True while the background tries the address again. */
  isBusy: boolean;
  /** True once the tab that the page explains has been closed. */
  isTabClosed: boolean;
  readonly redraw: () => void;
  /** Tells the background, and shows the view afterwards. */
  readonly tell: (name: CommandName, about?: string) => void;
  /** Tells the background what a permission is asked for, in case the page is gone when it is given. */
  readonly want: (what: Want) => void;
}

/** What the full page draws: it comes in a script of its own, which the popup never loads. */
export interface FullPage {
  readonly body: (view: PageView, context: PageContext) => VNode[];
  /** The page with its words linked to what they mean. */
  readonly linked: (page: VNode) => VNode;
}
