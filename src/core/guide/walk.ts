// How far somebody has walked a guide: what was marked, what was seen after it, and what is switched off meanwhile.
import type { ErrorCode, Failure } from "../failure/failure.js";
import {
  isWeakening,
  stepRow,
  type StepId,
  type WeakeningStep,
} from "./steps.js";

/** What the reader says of a step. */
export type Mark = "done" | "no-help" | "skipped";
export type StepState = Mark | "todo";

/** What a new attempt at the address showed. */
export type Result = "solved" | "same-error" | "other-error" | "unknown";

/** Why an attempt tells nothing. */
export type Doubt = "offline" | "no-answer" | "not-understood" | "not-allowed";

export interface Check {
  readonly result: Result;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The error that was seen; null where none was, or none that is understood. */
  readonly error: ErrorCode | null;
  readonly doubt: Doubt | null;
}

export interface Marked {
  readonly mark: Mark;
  readonly at: number;
  /** What was seen after it: an error's name, or "solved"; null where nobody looked. */
  readonly after: string | null;
}

/** One host's walk through the guide for one error. */
export interface Walk {
  readonly host: string;
  readonly code: string;
  /** The address that is tried again. */
  readonly url: string;
  readonly isPrivate: boolean;
  readonly startedAt: number;
  readonly touchedAt: number;
  readonly marks: Readonly<Partial<Record<StepId, Marked>>>;
  /** The step that the reader went back to; null where the first unmarked one is next. */
  readonly current: StepId | null;
  /** True once a step was begun that ends Firefox or this extension: the walk must outlive them. */
  readonly outlives: boolean;
  readonly check: Check | null;
  /** When the page loaded that ended the walk; null while it goes on. */
  readonly arrivedAt: number | null;
}

/** A check of Firefox that somebody switched off, and has not said to have switched on again. */
export interface OpenItem {
  readonly step: WeakeningStep;
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly isPrivate: boolean;
}

export interface GuideState {
  readonly walks: Readonly<Record<string, Walk>>;
  readonly items: readonly OpenItem[];
  /** Keys of the walks that wait for their reader since Firefox was restarted. */
  readonly waiting: readonly string[];
  /** The folder of bookmarks to Firefox's pages; it goes when no guide is walked any more. */
  readonly links: string | null;
}

export const EMPTY_GUIDE: GuideState = {
  walks: {},
  items: [],
  waiting: [],
  links: null,
};
/** The ones touched longest ago go first. */
export const MAX_WALKS = 50;
/** What is kept over a restart goes after 30 days; what is switched off stays on the list until somebody says otherwise. Milliseconds. */
export const KEEP_MS = 30 * 24 * 3_600_000;

/** Progress belongs to a host and an error. */
export function walkKey({
  host,
  error,
}: Pick<Failure, "host" | "error">): string {
  return `${host.ascii} ${codeOf(error)}`;
}

/** What a walk is called where the error has no name. */
export function codeOf({ name, nsresult }: ErrorCode): string {
  return name ?? String(nsresult ?? "unrecognised");
}

/** What is known of a failure's walk, and the failure as it was last seen. */
export interface Walked {
  /** The failure with the error that the last check saw. */
  readonly failure: Failure;
  readonly walk: Walk | null;
  /** The last check since the page failed. */
  readonly check: Check | null;
}

/** A check that saw another error changes the guide over to that one, until the page itself fails anew. */
export function walked(state: GuideState, failure: Failure): Walked {
  const first = state.walks[walkKey(failure)] ?? null;
  const check =
    first !== null && (first.check?.at ?? 0) >= failure.at ? first.check : null;
  if (first === null || check?.error == null) {
    return { failure, walk: first, check };
  }
  const seen = { ...failure, error: check.error };
  return { failure: seen, walk: state.walks[walkKey(seen)] ?? null, check };
}

export function stateOf(walk: Walk | null, step: StepId): StepState {
  return walk?.marks[step]?.mark ?? "todo";
}

/** The step that is next; null when all are marked. */
export function currentStep(
  walk: Walk | null,
  steps: readonly StepId[],
): StepId | null {
  const chosen = walk?.current ?? null;
  return chosen !== null && steps.includes(chosen)
    ? chosen
    : (steps.find((id) => stateOf(walk, id) === "todo") ?? null);
}

/** The reader makes use of the guide: from now on it is walked. */
export function beginWalk(
  state: GuideState,
  failure: Failure,
  at: number,
): GuideState {
  const walk = walkOf(state, failure, at);
  return withWalk(state, failure, { ...walk, touchedAt: at });
}

/** Marks a step, and goes on to the next. A weakening step that is done is an open item from now on. */
export function markStep(
  state: GuideState,
  failure: Failure,
  step: StepId,
  mark: Mark,
  at: number,
): GuideState {
  const walk = walkOf(state, failure, at);
  const marked = withWalk(state, failure, {
    ...walk,
    touchedAt: at,
    arrivedAt: null,
    current: null,
    marks: { ...walk.marks, [step]: { mark, at, after: null } },
  });
  const isOpen = mark === "done" && isWeakening(step);
  return isOpen ? withItem(marked, step, failure, at) : marked;
}

/** The reader begins with a step that ends Firefox or this extension. */
export function beginStep(
  state: GuideState,
  failure: Failure,
  step: StepId,
  at: number,
): GuideState {
  if (stepRow(step).outlives !== true) {
    return state;
  }
  const walk = walkOf(state, failure, at);
  return withWalk(state, failure, {
    ...walk,
    touchedAt: at,
    current: step,
    outlives: true,
  });
}

/** Goes back to the step before the current one, which is to be walked again. */
export function stepBack(
  state: GuideState,
  failure: Failure,
  steps: readonly StepId[],
  at: number,
): GuideState {
  const walk = walkOf(state, failure, at);
  const current = currentStep(walk, steps);
  const index = current === null ? steps.length : steps.indexOf(current);
  const before = steps[index - 1];
  if (before === undefined) {
    return state;
  }
  const marks = without(walk.marks, before);
  return withWalk(state, failure, {
    ...walk,
    touchedAt: at,
    current: before,
    marks,
  });
}

/** Forgets the walk; what is switched off stays on its list. */
export function startOver(state: GuideState, failure: Failure): GuideState {
  const key = walkKey(failure);
  const walks = without(state.walks, key);
  return {
    ...state,
    walks,
    waiting: state.waiting.filter((one) => one !== key),
  };
}

/**
 * Writes down what a new attempt showed. `failure` is the tab's own; its walk keeps the check, and the walk through the guide
 * of the error that stood until now learns what was seen after its steps.
 */
export function withCheck(
  state: GuideState,
  failure: Failure,
  check: Check,
): GuideState {
  const { failure: before } = walked(state, failure);
  const seen =
    check.result === "solved" ? "solved" : check.error && codeOf(check.error);
  const told =
    seen === null
      ? state
      : withWalk(
          state,
          before,
          seenAfter(walkOf(state, before, check.at), seen),
        );
  return withWalk(told, failure, {
    ...walkOf(told, failure, check.at),
    touchedAt: check.at,
    arrivedAt: null,
    check,
  });
}

/** A page of this address is there: the walks for its site are at their goal. */
export function pageLoaded(
  state: GuideState,
  url: string,
  at: number,
): GuideState {
  const mine = Object.entries(state.walks).filter(
    ([, walk]) =>
      originOf(walk.url) === originOf(url) && walk.arrivedAt === null,
  );
  if (mine.length === 0) {
    return state;
  }
  const check: Check = { result: "solved", at, error: null, doubt: null };
  const walks = mine.map(([key, walk]): [string, Walk] => [
    key,
    { ...seenAfter(walk, "solved"), touchedAt: at, check, arrivedAt: at },
  ]);
  return {
    ...state,
    walks: { ...state.walks, ...Object.fromEntries(walks) },
    waiting: state.waiting.filter((key) => !mine.some(([one]) => one === key)),
  };
}

/** The reader says that a check is switched on again. */
export function closeItem(state: GuideState, step: string): GuideState {
  const items = state.items.filter((item) => item.step !== step);
  return items.length === state.items.length ? state : { ...state, items };
}

/** A walk that waits is not wanted any more. */
export function forgetWaiting(state: GuideState, key: string): GuideState {
  if (!state.waiting.includes(key)) {
    return state;
  }
  const walks = without(state.walks, key);
  return {
    ...state,
    walks,
    waiting: state.waiting.filter((one) => one !== key),
  };
}

/** True while somebody is on the way: the helpers of a walk may go when nobody is. */
export function isWalking({ walks }: GuideState): boolean {
  return Object.values(walks).some(({ check }) => check?.result !== "solved");
}

/** What must outlive Firefox, without anything of private windows. */
export function toKeep({ walks, items, links }: GuideState): GuideState {
  const kept = Object.entries(walks).filter(
    ([, walk]) =>
      walk.outlives && !walk.isPrivate && walk.check?.result !== "solved",
  );
  return {
    walks: Object.fromEntries(kept),
    items: items.filter(({ isPrivate }) => !isPrivate),
    waiting: [],
    links,
  };
}

/** What was kept, after Firefox was started again: its walks wait for their reader, unless they are too old. */
export function resumed(kept: GuideState, now: number): GuideState {
  const walks = Object.entries(kept.walks).filter(
    ([, { touchedAt }]) => now - touchedAt < KEEP_MS,
  );
  return {
    walks: Object.fromEntries(walks),
    items: kept.items,
    waiting: walks.map(([key]) => key),
    links: kept.links,
  };
}

function walkOf({ walks }: GuideState, failure: Failure, at: number): Walk {
  return (
    walks[walkKey(failure)] ?? {
      host: failure.host.ascii,
      code: codeOf(failure.error),
      url: failure.url,
      // Until Firefox has told, nothing of it may reach the disk.
      isPrivate: failure.isPrivate ?? true,
      startedAt: at,
      touchedAt: at,
      marks: {},
      current: null,
      outlives: false,
      check: null,
      arrivedAt: null,
    }
  );
}

function withWalk(state: GuideState, failure: Failure, walk: Walk): GuideState {
  const key = walkKey(failure);
  const all = Object.entries({ ...state.walks, [key]: walk });
  const kept = all
    .sort(([, a], [, b]) => b.touchedAt - a.touchedAt)
    .slice(0, MAX_WALKS);
  return {
    ...state,
    walks: Object.fromEntries(kept),
    // Whoever goes on no longer waits.
    waiting: state.waiting.filter((one) => one !== key),
  };
}

function withItem(
  state: GuideState,
  step: WeakeningStep,
  { host, isPrivate }: Failure,
  since: number,
): GuideState {
  return {
    ...state,
    items: [
      // A preference is switched off once, whoever asked for it first.
      ...state.items.filter((item) => item.step !== step),
      { step, host: host.ascii, since, isPrivate: isPrivate ?? true },
    ],
  };
}

function seenAfter(walk: Walk, seen: string): Walk {
  const marks = Object.entries(walk.marks).map(([id, marked]) => [
    id,
    marked.after === null ? { ...marked, after: seen } : marked,
  ]);
  return { ...walk, marks: Object.fromEntries(marks) as Walk["marks"] };
}

/** Scheme, host and port: a site that answers over http has proven nothing. */
const originOf = (url: string): string =>
  /^[a-z]+:\/\/[^/?#]+/i.exec(url)?.[0].toLowerCase() ?? url;

const without = <T extends object>(all: T, key: string): T =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)) as T;
