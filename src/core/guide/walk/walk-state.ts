// What is known about walks through the guide and about what is turned off meanwhile: the vocabulary that all of them share.
import type { ErrorCode } from "../../failure/failure.js";
import type { LastingStep, StepId } from "../../steps/steps.js";

/** What the reader says about a step. */
export type Mark = "done" | "no-help" | "skipped";
export type StepState = Mark | "todo";

/** What a new attempt at the address showed. `weakened`: it loads while something is turned off, which solves nothing. */
export type Result =
  "solved" | "weakened" | "same-error" | "other-error" | "unknown";

/** Why an attempt says nothing. */
export type Doubt =
  "offline" | "no-answer" | "not-understood" | "not-allowed" | "in-its-tab";

export interface Check {
  readonly result: Result;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The error that was seen; null where there was none, or none that we understand. */
  readonly error: ErrorCode | null;
  readonly doubt: Doubt | null;
}

export interface Marked {
  readonly mark: Mark;
  readonly at: number;
  /** What was seen after it: an error's name, "solved" or "weakened"; null where nobody looked. */
  readonly after: string | null;
}

/** One host's walk through the guide for one error. */
export interface Walk {
  readonly host: string;
  readonly code: string;
  /** The address that is tried again. */
  readonly url: string;
  readonly isPrivate: boolean;
  /** The tab in which it was last used: a private walk is forgotten when that closes. */
  readonly tabId: number;
  readonly startedAt: number;
  readonly touchedAt: number;
  readonly marks: Readonly<Partial<Record<StepId, Marked>>>;
  /** The step that the reader went back to; null where the first unmarked one is next. */
  readonly current: StepId | null;
  /** True once the reader began a step that stops Firefox or this extension: the walk must outlive them. */
  readonly outlives: boolean;
  readonly check: Check | null;
  /** When the page that the check is about failed (`failedAt`): another failure makes the check old, whatever the clock says. */
  readonly checked: number | null;
  /** For a check that is the tab's own reload: when that failed (`failedAt`), which is what the check saw; null while it has not. */
  readonly failedAgain: number | null;
  /** The error that was seen last, where it differs from the walk's; doubts do not change it. */
  readonly seen: ErrorCode | null;
  /** When the page loaded that ended the walk, or that only loads because something is turned off; otherwise null. */
  readonly arrivedAt: number | null;
}

/** A check of Firefox that somebody turned off and has not yet said to be on again. */
export interface OpenItem {
  readonly step: LastingStep;
  /** Empty for a private window: what is kept says no more than the preference itself, which is in `prefs.js`. */
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly isPrivate: boolean;
}

export interface GuideState {
  readonly walks: Readonly<Record<string, Walk>>;
  readonly items: readonly OpenItem[];
  /** Keys of the walks that have been waiting for their reader since Firefox was restarted. */
  readonly waiting: readonly string[];
  /** The folder of bookmarks to Firefox's pages; it is removed when no guide is in use any more. */
  readonly links: string | null;
}

/** The part that outlives Firefox. No host is known for what is turned off in a private window. */
export interface KeptGuide extends Omit<GuideState, "items"> {
  readonly items: readonly KeptItem[];
}
export type KeptItem = Pick<OpenItem, "step" | "since"> &
  Partial<Pick<OpenItem, "host" | "isPrivate">>;

export const wholeItem = ({ step, since, ...kept }: KeptItem): OpenItem => ({
  step,
  since,
  host: kept.host ?? "",
  isPrivate: kept.isPrivate ?? true,
});

export const EMPTY_GUIDE: GuideState = {
  walks: {},
  items: [],
  waiting: [],
  links: null,
};
/** Those touched longest ago are dropped first. */
export const MAX_WALKS = 50;
/** What is kept across a restart, be it a walk or a revoked host, is dropped after 30 days; what is turned off stays. Milliseconds. */
export const KEEP_MS = 30 * 24 * 3_600_000;

/** What a walk is called where the error has no name. */
export function codeOf({ name, nsresult }: ErrorCode): string {
  return name ?? String(nsresult ?? "unrecognised");
}

/** What a load counts as. */
export const loadIn = ({ items }: GuideState): "solved" | "weakened" =>
  items.length > 0 ? "weakened" : "solved";

export const isLoad = ({ result }: Check): boolean =>
  result === "solved" || result === "weakened";

/** Without what was seen while something was turned off. */
export const unseen = (walk: Walk): Walk =>
  walk.check?.result === "weakened"
    ? { ...walk, check: null, arrivedAt: null }
    : walk;

/** With what was seen now after each mark after which nobody had looked. */
export function seenAfter(walk: Walk, seen: string): Walk {
  const marks = Object.entries(walk.marks).map(([id, marked]) => [
    id,
    marked.after === null ? { ...marked, after: seen } : marked,
  ]);
  return { ...walk, marks: Object.fromEntries(marks) as Walk["marks"] };
}
