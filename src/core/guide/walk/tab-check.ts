// A check that is the tab's own reload: its outcome is what the check saw, in whatever order Firefox reports it.
import type { Failure } from "../../failure/failure.js";
import {
  codeOf,
  seenAfter,
  type Check,
  type GuideState,
  type Walk,
} from "./walk-state.js";

/** A load may take this long to fail; a later failure belongs to another load. Milliseconds. */
const LONGEST_MS = 120_000;
/** Firefox's clock for events and ours may differ by this much. Milliseconds. */
const APART_MS = 1_000;

/** When a page failed: its number makes it fail, and a sentence that comes before or after that belongs to the same load. */
export const failedAt = ({ nsresult, at }: Failure): number =>
  nsresult?.at ?? at;

/**
 * The walk whose check was to reload the tab, which ended in this failure; null where it belongs to no such load. The error may be a
 * different one, but the host is the same.
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

/** What the check saw, by this failure; null where the failure does not belong to a check. */
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
 * A page has failed: if its tab was reloaded as a check, this is what the check saw, once, and later failures are not. The same
 * state if it was not a check.
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
