// What a new attempt at an address tells about the error that was there.
import type { ErrorCode } from "../failure/failure.js";
import { identify } from "../failure/identify.js";
import type { LearntSentences } from "../failure/sentences.js";
import type { Check, Doubt } from "./walk-state.js";

/** How an attempt ended, as the platform saw it. */
export type Attempt =
  /** Somebody answered over the connection, whatever the answer. */
  | { readonly kind: "answered" }
  /** With the name or the sentence that Firefox gave. */
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "offline" | "no-answer" | "not-allowed" }
  /** Nobody but its tab may ask it: that loads again, and shows what comes of it. */
  | { readonly kind: "in-its-tab" };

/** Given up by Firefox or by another extension: it says nothing about the site. */
export const GIVEN_UP =
  /^NS_(BINDING_ABORTED|ERROR_ABORT|ERROR_BLOCKED_BY_POLICY)$/;

/**
 * Compares what an attempt showed with the error `before`. A network that does not answer tells nothing about a certificate, so it
 * is no other error but a doubt, except where the network was the error.
 */
export function judge(
  attempt: Attempt,
  before: ErrorCode,
  learnt: LearntSentences,
  at: number,
): Check {
  if (attempt.kind === "answered") {
    return { result: "solved", at, error: null, doubt: null };
  }
  if (attempt.kind !== "failed") {
    return unknown(attempt.kind, at);
  }
  if (GIVEN_UP.test(attempt.sentence)) {
    return unknown("not-allowed", at);
  }
  const error = identify(
    { nsresult: null, sentence: attempt.sentence },
    learnt,
  );
  if (error.name === null) {
    return unknown("not-understood", at);
  }
  if (error.name === before.name) {
    return { result: "same-error", at, error: before, doubt: null };
  }
  return error.category === "network" && before.category !== "network"
    ? unknown("offline", at)
    : { result: "other-error", at, error, doubt: null };
}

const unknown = (doubt: Doubt, at: number): Check => ({
  result: "unknown",
  at,
  error: null,
  doubt,
});
