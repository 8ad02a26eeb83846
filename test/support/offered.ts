// Walks a guide to its end, for whatever a reader says of each step, and tells what gives up protection there.
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../src/core/evidence/evidence.js";
import { walkedSteps } from "../../src/core/explanation/explanation.js";
import type { Failure } from "../../src/core/failure/failure.js";
import { isWeakening, type StepId } from "../../src/core/steps/steps.js";
import { stateOf, walked } from "../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type GuideState,
  type Mark,
} from "../../src/core/guide/walk/walk-state.js";
import { failureOf, type KnownError } from "./failures.js";
import { marked, past } from "./walks.js";

export const AROUND = [
  { platform: "win", firefox: 140 },
  { platform: "mac", firefox: 153 },
] as const;

export const failing = (
  error: KnownError,
  host: string,
  hsts: boolean | null = null,
): Failure =>
  failureOf(error, {
    url: `https://${host}/`,
    hsts: hsts === null ? null : { value: hsts, at: 1_000 },
  });

/** What is known besides, as the gate may see it. */
export interface World {
  readonly evidence?: Evidence;
  readonly isRevokedBefore?: boolean;
  readonly off?: readonly StepId[];
  readonly canAsk?: boolean;
}

export type Say = (id: StepId) => Mark;
/** Says nothing, not even for a step that looks. */
export const SKIP: Say = () => "skipped";

/** What is offered at the end of a walk on which the reader says this about each step. Steps that give something up are marked, too. */
export function offered(
  failure: Failure,
  {
    evidence = NO_EVIDENCE,
    isRevokedBefore = false,
    off = [],
    canAsk = true,
  }: World = {},
  say: Say = SKIP,
  around: (typeof AROUND)[number] = AROUND[0],
): readonly StepId[] {
  let state: GuideState = EMPTY_GUIDE;
  for (let n = 0; n < 20; n++) {
    const { walk } = walked(state, failure);
    const steps = walkedSteps(failure, around, {
      ...past(walk, isRevokedBefore, evidence, off),
      canAsk,
    });
    const next = steps.filter((id) => stateOf(walk, id) === "todo");
    if (next.length === 0) {
      return steps.filter(isWeakening);
    }
    const marks = next.map((id) => [id, say(id)] as const);
    state = marked(Object.fromEntries(marks), failure, state);
  }
  throw new Error("A walk without an end");
}
