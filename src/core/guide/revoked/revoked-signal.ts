// Does a signal say that a host is revoked? Asked before the signal is recorded: the journal's next record may replace it.
import type { Failure } from "../../failure/failure.js";
import { hostOf } from "../../address/host-of.js";
import { identify } from "../../failure/identify.js";
import type { LearntSentences } from "../../failure/sentences.js";
import type { Journal, Signal } from "../../journal/journal.js";
import { recordedUrl } from "../../journal/record.js";

export interface RevokedLoad {
  readonly host: string;
  readonly tabId: number;
  /** Null where Firefox has not said yet. */
  readonly isPrivate: boolean | null;
}

/** About a page or any part of one, by number, name or sentence; null where the signal says nothing of the kind. */
export function revokedBySignal(
  signal: Signal,
  learnt: LearntSentences,
): RevokedLoad | null {
  if (signal.kind !== "navigation-failed" && signal.kind !== "request-failed") {
    return null;
  }
  const { url, tabId, isPrivate, ...told } =
    signal.kind === "navigation-failed"
      ? { ...signal, sentence: null, isPrivate: null }
      : { ...signal, nsresult: null };
  return isRevoked(identify(told, learnt))
    ? { host: hostOf(recordedUrl(url)).ascii, tabId, isPrivate }
    : null;
}

/**
 * Hosts that `after` calls revoked and `before` did not, or for which the kind of window was not known: meanwhile, a sentence
 * was learnt, or the second of two signals came.
 */
export function newlyRevoked(
  before: Journal,
  after: Journal,
): readonly RevokedLoad[] {
  return after.failures
    .filter(
      (failure) =>
        isRevoked(failure.error) && !before.failures.includes(failure),
    )
    .map(({ host, tabId, isPrivate }) => ({
      host: host.ascii,
      tabId,
      isPrivate,
    }));
}

const isRevoked = ({ category }: Failure["error"]): boolean =>
  category === "revoked";
