// How far somebody has walked through a guide: what was marked, what was seen after it, and what is turned off meanwhile.
import type { Failure } from "../../failure/failure.js";
import { originOf, withoutQuery } from "../../address/plain-address.js";
import {
  isLasting,
  stepRow,
  type LastingStep,
  type StepId,
} from "../../steps/steps.js";
import { failedAt, seenInTab } from "./tab-check.js";
import {
  codeOf,
  isLoad,
  KEEP_MS,
  loadIn,
  MAX_WALKS,
  seenAfter,
  unseen,
  wholeItem,
  type Check,
  type GuideState,
  type KeptGuide,
  type Mark,
  type OpenItem,
  type StepState,
  type Walk,
} from "./walk-state.js";

/** Progress belongs to a host and an error, and to either private or normal windows: neither may show what was done in the other kind. */
export function walkKey({
  host,
  error,
  isPrivate,
}: Pick<Failure, "host" | "error" | "isPrivate">): string {
  const kind = (isPrivate ?? true) ? " private" : "";
  return `${host.ascii} ${codeOf(error)}${kind}`;
}

/** What is known about a failure's walk, and the failure as it was last seen. */
export interface Walked {
  /** The failure with the error that the last check saw. */
  readonly failure: Failure;
  readonly walk: Walk | null;
  /** The last check since the page failed. */
  readonly check: Check | null;
}

/** A check that saw another error switches the guide to that one, until the page itself fails again. */
export function walked(state: GuideState, failure: Failure): Walked {
  const first = state.walks[walkKey(failure)] ?? null;
  if (first?.checked !== failedAt(failure)) {
    return { failure, walk: first, check: seenInTab(state, failure) };
  }
  const { seen, check } = first;
  if (seen === null || codeOf(seen) === codeOf(failure.error)) {
    return { failure, walk: first, check };
  }
  // The sentence was about the error before.
  const now = { ...failure, error: seen, sentence: null };
  return { failure: now, walk: state.walks[walkKey(now)] ?? null, check };
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

/** The reader uses the guide: a walk begins. */
export function beginWalk(
  state: GuideState,
  failure: Failure,
  at: number,
): GuideState {
  const walk = walkOf(state, failure, at);
  return withWalk(state, failure, { ...goneOn(walk), touchedAt: at });
}

/** Marks a step, and moves to the next one. If the step gives up something that lasts, that is an open item from now on. */
export function markStep(
  state: GuideState,
  failure: Failure,
  step: StepId,
  mark: Mark,
  at: number,
): GuideState {
  const walk = walkOf(state, failure, at);
  const marked = withWalk(state, failure, {
    ...goneOn(walk),
    touchedAt: at,
    current: null,
    marks: {
      ...without(walk.marks, step),
      [step]: { mark, at, after: null },
    },
  });
  const isOpen = mark === "done" && isLasting(step);
  return isOpen ? withItem(marked, step, failure, at) : marked;
}

/** The reader begins a step that stops Firefox or this extension. */
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
    ...goneOn(walk),
    touchedAt: at,
    current: step,
    outlives: true,
  });
}

/** Goes back to the step that was marked last, to take it again: what its mark said is unsaid. */
export function stepBack(
  state: GuideState,
  failure: Failure,
  steps: readonly StepId[],
  at: number,
): GuideState {
  const walk = walkOf(state, failure, at);
  const before = (Object.keys(walk.marks) as StepId[]).findLast((id) =>
    steps.includes(id),
  );
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

/** Forgets the walk; what is turned off stays on its list. */
export function startOver(state: GuideState, failure: Failure): GuideState {
  return withoutWalk(state, walkKey(failure));
}

/**
 * Writes down what a new attempt showed. `failure` is the tab's own; its walk keeps the check, and the walk through the guide
 * for the error so far learns what was seen after its steps.
 */
export function withCheck(
  state: GuideState,
  failure: Failure,
  found: Check,
): GuideState {
  const { failure: before } = walked(state, failure);
  const result = found.result === "solved" ? loadIn(state) : found.result;
  const check: Check = { ...found, result };
  const seen = isLoad(check) ? result : check.error && codeOf(check.error);
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
    checked: failedAt(failure),
    failedAgain: null,
    seen: check.error ?? before.error,
  });
}

/**
 * The page at this address is there: walks for its site, in windows of that kind, have reached their goal unless something is turned off.
 */
export function pageLoaded(
  state: GuideState,
  url: string,
  at: number,
  isPrivate = false,
): GuideState {
  const mine = Object.entries(state.walks).filter(
    ([, walk]) =>
      originOf(walk.url) === originOf(url) &&
      walk.isPrivate === isPrivate &&
      (walk.arrivedAt === null || walk.check?.result === "weakened"),
  );
  if (mine.length === 0) {
    return state;
  }
  const result = loadIn(state);
  const check: Check = { result, at, error: null, doubt: null };
  const walks = mine.map(([key, walk]): [string, Walk] => [
    key,
    { ...seenAfter(walk, result), touchedAt: at, check, arrivedAt: at },
  ]);
  return {
    ...state,
    walks: { ...state.walks, ...Object.fromEntries(walks) },
    waiting: state.waiting.filter((key) => !mine.some(([one]) => one === key)),
  };
}

/** The reader says that a check is on again. After the last one, nothing is known about pages that loaded meanwhile. */
export function closeItem(state: GuideState, step: string): GuideState {
  const items = state.items.filter((item) => item.step !== step);
  if (items.length === state.items.length) {
    return state;
  }
  if (items.length > 0) {
    return { ...state, items };
  }
  const walks = Object.entries(state.walks).map(([key, walk]) => [
    key,
    unseen(walk),
  ]);
  return {
    ...state,
    items,
    walks: Object.fromEntries(walks) as typeof state.walks,
  };
}

/** The reader no longer wants a walk that waits. */
export function forgetWaiting(state: GuideState, key: string): GuideState {
  if (!state.waiting.includes(key)) {
    return state;
  }
  return withoutWalk(state, key);
}

/** A private walk is forgotten when its tab closes. */
export function forgetPrivateWalks(
  state: GuideState,
  tabId: number,
): GuideState {
  const entries = Object.entries(state.walks);
  const kept = entries.filter(
    ([, walk]) => !walk.isPrivate || walk.tabId !== tabId,
  );
  return kept.length === entries.length
    ? state
    : { ...state, walks: Object.fromEntries(kept) };
}

/** True while somebody uses a guide: otherwise the helpers of a walk may be removed. */
export function isWalking({ walks }: GuideState): boolean {
  return Object.values(walks).some(({ check }) => check?.result !== "solved");
}

/**
 * What must outlive Firefox. For private windows, that is what is turned off and no more: the reminder must come again. For
 * addresses, it is neither the query nor anything else that may be secret.
 */
export function toKeep({ walks, items, links }: GuideState): KeptGuide {
  const kept = Object.entries(walks)
    .filter(
      ([, walk]) =>
        walk.outlives && !walk.isPrivate && walk.check?.result !== "solved",
    )
    .map(([key, walk]) => [key, { ...walk, url: withoutQuery(walk.url) }]);
  return {
    walks: Object.fromEntries(kept) as GuideState["walks"],
    items: items.map(({ isPrivate, ...item }) =>
      isPrivate
        ? { step: item.step, since: item.since }
        : { ...item, isPrivate },
    ),
    waiting: [],
    links,
  };
}

/** What was kept, after Firefox was started again: walks wait for their reader, unless they are too old. */
export function resumed(kept: KeptGuide, now: number): GuideState {
  const walks = Object.entries(kept.walks).filter(
    ([, { touchedAt }]) => now - touchedAt < KEEP_MS,
  );
  return {
    walks: Object.fromEntries(walks),
    items: kept.items.map(wholeItem),
    // Nobody is sent to a page that only loads because something is turned off.
    waiting: walks.flatMap(([key, { check }]) =>
      check?.result === "weakened" ? [] : [key],
    ),
    links: kept.links,
  };
}

/** What was resumed, and what has come since Firefox was started: where both have the same thing, the later one wins. */
export function mergedGuides(kept: GuideState, now: GuideState): GuideState {
  const isNew = ({ step }: OpenItem): boolean =>
    now.items.every((item) => item.step !== step);
  return {
    walks: { ...kept.walks, ...now.walks },
    items: [...kept.items.filter(isNew), ...now.items],
    waiting: [
      ...now.waiting,
      ...kept.waiting.filter((key) => !Object.hasOwn(now.walks, key)),
    ],
    links: now.links ?? kept.links,
  };
}

function walkOf({ walks }: GuideState, failure: Failure, at: number): Walk {
  const { tabId } = failure;
  const walk = walks[walkKey(failure)];
  return walk === undefined
    ? {
        host: failure.host.ascii,
        code: codeOf(failure.error),
        url: failure.url,
        // Until Firefox has said so, nothing of it may reach the disk.
        isPrivate: failure.isPrivate ?? true,
        tabId,
        startedAt: at,
        touchedAt: at,
        marks: {},
        current: null,
        outlives: false,
        check: null,
        checked: null,
        failedAgain: null,
        seen: null,
        arrivedAt: null,
      }
    : { ...walk, tabId };
}

/** A reader who continues after the goal was reached is using the guide again. */
const goneOn = (walk: Walk): Walk => ({
  ...walk,
  check: walk.check !== null && isLoad(walk.check) ? null : walk.check,
  arrivedAt: null,
});

function withWalk(state: GuideState, failure: Failure, walk: Walk): GuideState {
  const key = walkKey(failure);
  const all = Object.entries({ ...state.walks, [key]: walk });
  const kept = all
    .sort(([, a], [, b]) => b.touchedAt - a.touchedAt)
    .slice(0, MAX_WALKS);
  return {
    ...state,
    walks: Object.fromEntries(kept),
    // A walk that continues no longer waits.
    waiting: state.waiting.filter(
      (one) => one !== key && kept.some(([name]) => name === one),
    ),
  };
}

function withoutWalk(state: GuideState, key: string): GuideState {
  return {
    ...state,
    walks: without(state.walks, key),
    waiting: state.waiting.filter((one) => one !== key),
  };
}

function withItem(
  state: GuideState,
  step: LastingStep,
  { host, isPrivate: told }: Failure,
  since: number,
): GuideState {
  const isPrivate = told ?? true;
  const known = state.items.find((item) => item.step === step);
  if (known !== undefined && !known.isPrivate) {
    // It is the same preference: what is kept about it must not depend on a private window.
    return state;
  }
  return {
    ...state,
    items: [
      // A preference is turned off once, whoever asked for it first.
      ...state.items.filter((item) => item.step !== step),
      { step, host: isPrivate ? "" : host.ascii, since, isPrivate },
    ],
  };
}

const without = <T extends object>(all: T, key: string): T =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)) as T;
