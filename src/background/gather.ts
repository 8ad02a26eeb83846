// Gathers what is known beside a failure: every collector for itself, so that one that fails costs one fact.
import { NO_EVIDENCE, type Evidence } from "../core/evidence/evidence.js";
import type { Failure } from "../core/failure/failure.js";

/** Resolves with what tells the evidence of any failure, as of now. */
export function gather(): Promise<(failure: Failure) => Evidence> {
  return Promise.resolve(() => NO_EVIDENCE);
}
