// Builds walks through a guide: marks and checks in one line each, minutes apart.
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../src/core/evidence/evidence.js";
import type { Past } from "../../src/core/explanation/explanation.js";
import type { Walk } from "../../src/core/guide/walk/walk-state.js";
import {
  EMPTY_GUIDE,
  type Check,
  type Doubt,
  type GuideState,
  type Mark,
  type Result,
} from "../../src/core/guide/walk/walk-state.js";
import * as walk from "../../src/core/guide/walk/walk.js";
import type { StepId } from "../../src/core/steps/steps.js";
import type { Failure } from "../../src/core/failure/failure.js";
import type { Called } from "../../src/core/guide/revoked/revoked-memory.js";
import { errorNamed, failureOf, type KnownError } from "./failures.js";

/** A minute after the ordinary failure. Milliseconds since the epoch, as all times here. */
export const SOON = 61_000;
export const DAY = 24 * 3_600_000;

/** The ordinary failure of a stapled answer for another certificate, whose guide has steps of every kind. */
export const STAPLE = failureOf(
  "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
);
/** The error that the site shows once that is repaired. */
export const REVOKED = "SEC_ERROR_REVOKED_CERTIFICATE";

/** The page's next failure: loaded again, it fails with the same error or another. */
export const failedAnew = (
  failure: Failure,
  at: number,
  error: KnownError | null = null,
): Failure => {
  const code = error === null ? failure.error : errorNamed(error);
  return {
    ...failure,
    at,
    nsresult: { value: code.nsresult ?? 1, at },
    sentence: null,
    error: code,
  };
};

export function checkOf(
  result: Result,
  differing: {
    readonly error?: KnownError;
    readonly doubt?: Doubt;
    readonly at?: number;
  } = {},
): Check {
  const { error, doubt = null, at = SOON } = differing;
  return {
    result,
    at,
    error: error === undefined ? null : errorNamed(error),
    doubt,
  };
}

/** The state after these marks for one failure, in this order. */
export function marked(
  marks: Readonly<Partial<Record<StepId, Mark>>>,
  failure: Failure = STAPLE,
  state: GuideState = EMPTY_GUIDE,
): GuideState {
  return Object.entries(marks).reduce(
    (before, [id, mark]) =>
      walk.markStep(before, failure, id as StepId, mark, SOON),
    state,
  );
}

/** The state after a check of an address, which saw this. */
export function checked(
  check: Check,
  failure: Failure = STAPLE,
  state: GuideState = EMPTY_GUIDE,
): GuideState {
  return walk.withCheck(state, failure, check);
}

/** What bears on a failure beside itself: of the evidence nothing, unless it is given. */
export const past = (
  walk: Walk | null,
  isRevokedBefore: boolean | Called = false,
  evidence: Evidence = NO_EVIDENCE,
  off: readonly StepId[] = [],
): Past => ({
  evidence,
  walk,
  said: {},
  called:
    typeof isRevokedBefore !== "boolean"
      ? isRevokedBefore
      : isRevokedBefore
        ? { by: "firefox", at: 1_000 }
        : "never",
  off,
  canAsk: true,
});
