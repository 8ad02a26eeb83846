// A check that is the tab's own loading again: what comes of that is what the check saw, in whatever order Firefox tells it.
import type { Failure } from "../../failure/failure.js";
import {
  codeOf,
  seenAfter,
  type Check,
  type GuideState,
  type Walk,
} from "./walk-state.js";

/** A load may take this long until it fails; a later failure is of another load. Milliseconds. */
const LONGEST_MS = 120_000;
/** Firefox's clock for events and ours may differ so much. Milliseconds. */
const APART_MS = 1_000;

/** When a page failed: its number makes it fail, and a sentence that is told before or after it is of the same load. */
export const failedAt = ({ nsresult, at }: Failure): number =>
  nsresult?.at ?? at;

/**
 * The walk whose check was to load the tab again, which ended in this failure; null where it is of no such load. The error may be another
 * than the walk's, the host is the same.
 */
export function failedInTab(
  { walks }: GuideState,
  failure: Failure,
): Walk | null {
  const { tabId, host, isPrivate } = failure;
  const at = failedAt(failure);
  const asked = Object.values(walks).filter(
    (walk) =>
      walk.tabId === tabId &&
      walk.host === host.ascii &&
      walk.isPrivate === (isPrivate ?? true) &&
      walk.check?.doubt === "in-its-tab" &&
      (walk.failedAgain === null
        ? walk.checked !== at && isSoonAfter(walk.check.at, at)
        : walk.failedAgain === at),
  );
  return asked.toSorted((a, b) => b.touchedAt - a.touchedAt)[0] ?? null;
}

/** What the check saw by this failure; null where the failure is of no load that was one. */
export function seenInTab(state: GuideState, failure: Failure): Check | null {
  const asked = failedInTab(state, failure);
  return asked === null
    ? null
    : {
        result:
          asked.code === codeOf(failure.error) ? "same-error" : "other-error",
        at: failedAt(failure),
        error: failure.error,
        doubt: null,
      };
}

/**
 * A page has failed: where its tab was loaded again as a check, this is what the check saw, once; its later failures are not. The same
 * state where it was none.
 */
export function failedAgain(state: GuideState, failure: Failure): GuideState {
  const asked = failedInTab(state, failure);
  if (asked === null || asked.failedAgain !== null) {
    return state;
  }
  const [key] =
    Object.entries(state.walks).find(([, walk]) => walk === asked) ?? [];
  const seen = seenAfter(asked, codeOf(failure.error));
  return key === undefined
    ? state
    : {
        ...state,
        walks: {
          ...state.walks,
          [key]: { ...seen, failedAgain: failedAt(failure) },
        },
      };
}

const isSoonAfter = (asked: number, failed: number): boolean =>
  failed >= asked - APART_MS && failed - asked < LONGEST_MS;
