// What a page has to say about a tab, as plain data: the background makes it, and the popup and the full page both draw it.
import type { AskingView } from "../evidence/asked/asking.js";
import type { FirefoxPage, LastingStep } from "../steps/steps.js";
import type { Result } from "../guide/walk/walk-state.js";
import type { SaidQuestion } from "../explanation/said-question.js";
import type { ExplainedPart, Explanation } from "../explanation/explanation.js";
import type { ShownHost } from "../address/shown-host.js";
import type { Options } from "../stored/options.js";
import type { Detail } from "../explanation/report.js";
import type { Text } from "../text/text.js";

/** Its tone: colour and icon of the head. */
export type Tone =
  "stop" | "problem" | "network" | "parts" | "calm" | "neutral";

/** Failed parts of a page, by host and error. */
export interface PartGroup {
  readonly key: string;
  readonly host: ShownHost;
  readonly code: string | null;
  readonly title: Text;
  /** Null beyond those that are worth explaining. */
  readonly why: ExplainedPart | null;
  /** What they were: two pictures, a script. */
  readonly kinds: readonly { readonly name: Text; readonly count: number }[];
}

export interface RecentFailure {
  readonly key: string;
  readonly title: Text;
  readonly code: string | null;
  /** Milliseconds since the epoch, and as the reader's locale writes it. */
  readonly at: number;
  readonly time: string;
}

/** How the walk through the guide stands. */
export interface WalkView {
  /** The address that is tried again and opened, and its host (ASCII). */
  readonly url: string;
  readonly host: string;
  /** From the last check since the page failed; null without one. */
  readonly result: {
    /** `usable`: it loads while something is turned off, and its CA has just said that it may be used even so. */
    readonly kind: Result | "usable";
    readonly title: Text;
    readonly body: Text;
    /** True where the page can be opened now. */
    readonly canOpen: boolean;
  } | null;
  readonly isStarted: boolean;
  readonly canGoBack: boolean;
  /** True where the guide is remembered across a restart of Firefox. */
  readonly outlives: boolean;
  readonly isPrivate: boolean;
}

/** A check of Firefox that is turned off, and how to turn it on again. */
export interface ItemView {
  readonly step: LastingStep;
  readonly line: Text;
  readonly lost: Text;
  readonly undo: Text;
  /** Where it is undone: the page of Firefox's, and the preference to look for there; null where there is none. */
  readonly page: FirefoxPage | null;
  readonly pref: string | null;
  /** The label of the button that has the CA asked about this tab's site; null where the CA cannot replace the missing check. */
  readonly ask: Text | null;
  /** In the place of `ask` where the CA of this tab's site cannot be asked. */
  readonly unasked?: Text;
  /** Set where the CA or Firefox has called the certificate revoked. */
  readonly alarm: Text | null;
  /** True where it is not known whether the site was called revoked: nothing is said about it, and no answer lets the page be used. */
  readonly isDoubtful?: boolean;
}

/** A guide that continues after a restart. */
export interface WaitingView {
  readonly key: string;
  readonly host: string;
  readonly url: string;
  readonly body: Text;
}

/** What a page that shows a walk says besides. */
export interface BesideView {
  /** Which walk it is: another one where this changes. */
  readonly key: string;
  /** What is wrong, in a few words. */
  readonly title: Text;
  /** As people read it. */
  readonly host: string;
  /** The tab that failed; null where it failed before Firefox was started. */
  readonly tabId: number | null;
  /** Another page that failed in the tab in front: its guide can be shown instead. */
  readonly other: { readonly tabId: number; readonly host: string } | null;
}

/** What the page of options shows. */
export interface OptionsView {
  readonly options: Options;
  /** How many sites are remembered; null where that cannot be read. */
  readonly remembered: number | null;
  /** True while nothing can be written on the disk. */
  readonly isMemoryFailing: boolean;
}

export interface PageView {
  readonly tone: Tone;
  readonly title: Text;
  readonly body: Text | null;
  /** The host that it is about, below the title; null without one, or where the title names it. */
  readonly host: ShownHost | null;
  /** Of the page's failure, or of its most telling part. */
  readonly explanation: Explanation | null;
  readonly errorCode: string | null;
  readonly details: readonly Detail[];
  /** Parts of the address that are copied with the details where the reader ticks them. */
  readonly ticks: readonly string[];
  /** What is copied, in pieces: what is ticked goes between them. Empty where there is nothing to copy, and before they are written. */
  readonly report: readonly string[];
  readonly ownerMessage: readonly string[];
  /** What is left out of everything that is copied: for a private window, the names of its site. */
  readonly secrets: readonly string[];
  readonly parts: readonly PartGroup[];
  readonly recent: readonly RecentFailure[];
  /** True where loading the page again helps. */
  readonly offersReload: boolean;
  /** True where the reader may want to know how to use the extension. */
  readonly isIdle: boolean;
  /** Null where no page has failed, so there is no guide to go through. */
  readonly walk: WalkView | null;
  /** Null where no page has failed, and where asking is pointless. */
  readonly asking: AskingView | null;
  /** The one question worth asking; null where none is. */
  readonly question: SaidQuestion | null;
  readonly items: readonly ItemView[];
  readonly waiting: readonly WaitingView[];
  /** Null in pages about what a tab shows. */
  readonly beside: BesideView | null;
}
