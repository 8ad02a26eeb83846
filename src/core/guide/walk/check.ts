// What a new attempt at an address says about the error that was there before.
import { GIVEN_UP, type Attempt } from "../../failure/attempt.js";
import type { ErrorCode } from "../../failure/failure.js";
import { identify } from "../../failure/identify.js";
import type { LearntSentences } from "../../failure/sentences.js";
import type { Check, Doubt } from "./walk-state.js";

/**
 * Compares what an attempt showed with the error `before`. A network that does not answer says nothing about a certificate, so it
 * is not another error but a doubt, except where the network was the error.
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
