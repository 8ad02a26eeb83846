// Guides for tests: of one cause, or of several, for whatever differs from an ordinary failing page.
import { CAUSES, type CauseId } from "../../src/core/diagnosis/causes/index.js";
import type {
  Diagnosis,
  RankedCause,
} from "../../src/core/diagnosis/diagnose.js";
import {
  guideFor,
  type GuideSubject,
  type Surroundings,
} from "../../src/core/guide/guide.js";
import { NO_EVIDENCE } from "../../src/core/evidence/evidence.js";
import type { ErrorCode } from "../../src/core/failure/failure.js";
import { NEW_SETTINGS, type StepId } from "../../src/core/steps/steps.js";
import { UNRECOGNISED } from "./failures.js";

export const CAUSE_IDS: readonly CauseId[] = CAUSES.map(({ id }) => id);
/** Of a new Firefox. */
export const LINUX: Surroundings = { platform: "linux", firefox: NEW_SETTINGS };
/** Of an OCSP error on the reader's own network, walked to its end: everything is open that may ever be. */
export const ERROR: GuideSubject = {
  error: { ...UNRECOGNISED, category: "ocsp", overridable: true },
  host: "nas.local",
  usesHsts: false,
  isForPage: true,
  isCalledRevoked: false,
  isIntercepted: false,
  isOwnProgram: false,
  isRead: true,
  elsewhere: [],
  ruledOut: [],
  standing: [],
  off: [],
  canAsk: true,
  isWalked: true,
  access: "none",
  evidence: NO_EVIDENCE,
};

/** What the gate may let through for an error, by its name alone. */
export const named = (name: string | null): ErrorCode => ({
  ...ERROR.error,
  name,
});

/** `likelihood` is for comparing only. */
export const rank = (id: CauseId, likelihood = 0.3): RankedCause => ({
  id,
  side: null,
  mayBeSure: true,
  strength: "none",
  likelihood,
  clues: [],
});

/** The category does not matter for the guide. */
export const diagnosisOf = (
  first: CauseId,
  ...rest: readonly RankedCause[]
): Diagnosis => ({ category: "ocsp", causes: [rank(first), ...rest] });

export const idsFor = (
  cause: CauseId,
  subject: Partial<GuideSubject> = {},
  around: Partial<Surroundings> = {},
): readonly StepId[] =>
  guideFor(
    diagnosisOf(cause),
    { ...ERROR, ...subject },
    { ...LINUX, ...around },
  ).map(({ id }) => id);
