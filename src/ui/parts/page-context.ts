// What a page knows besides its view, and what its buttons can do.
import type { VNode } from "snabbdom";
import type { Text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import type { GuidePlace } from "../../platform/messages/guide-messages.js";
import type { CommandName, Want } from "../../platform/messages/messages.js";

/**
 * Popup: one step open, the others a line each. Full page: everything open, since it is read at leisure or printed. Walk: one step at a time,
 * beside the page.
 */
export type Density = "compact" | "full" | "walk";

/** See the head of this file. */
export interface PageContext {
  /** The tab that the page is about; null without one. For a walk, the one that failed: another one once the walk is another. */
  tabId: number | null;
  /** Where the guide about that tab opens; null before Firefox has said so, and where there is no tab. */
  place: GuidePlace | null;
  /** For a walk, the window that it is shown in; null otherwise. */
  readonly walkIn: number | null;
  readonly density: Density;
  /** What the full page draws; null in the popup. */
  readonly full: FullPage | null;
  shortcut: string | null;
  /** False where the user has revoked the permission to see requests. */
  seesRequests: boolean;
  /** What the last button did, for the status line; null before the first. */
  status: Text | null;
  /** The page of Firefox's that its reader has opened since the step began; null for none, and where nobody watches. */
  there: string | null;
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

/** Where a page is shown, and what it is about. */
export interface Where {
  /** The tab that it is about; null without one. */
  readonly tabId: number | null;
  /** For a walk, the window that it is shown in; null otherwise, and where nothing may be shown there. */
  readonly walkIn: number | null;
}

/** What the page beside the page draws and hears: in a script of its own as well. */
export interface BesidePage {
  /** Which tab it names, and the window that it is in. */
  readonly where: () => Promise<Where>;
  readonly main: (view: PageView, context: PageContext) => VNode;
  /** Calls back when something outside storage may have changed what there is to say, and with each page of Firefox's that opens. */
  readonly watch: (
    refresh: () => void,
    arrived: (page: string) => void,
  ) => void;
  /** Called after something else is shown than `before`; null before the first. */
  readonly shown: (view: PageView, before: PageView | null) => void;
}
