// Everything that is said about a failure, in order: pages only draw it.
import type { CategoryId } from "../failure/codes/categories.js";
import { diagnose, type Diagnosis } from "../diagnosis/diagnose.js";
import type { Said } from "../evidence/asked/answers.js";
import type { Evidence } from "../evidence/evidence.js";
import {
  isIntercepted,
  isOwnProgram,
} from "../evidence/certificates/intercepted.js";
import {
  explainCauses,
  explainElse,
  type ExplainedCause,
  type Likelihood,
} from "./explained-causes.js";
import { explainStep, titleOf, type ExplainedStep } from "./explained-steps.js";
import { certificateAccess } from "../failure/certificate-access.js";
import { isPage, type Failure } from "../failure/failure.js";
import { guideFor, type GuideStep, type Surroundings } from "../guide/guide.js";
import { oneAtATime } from "../guide/gate.js";
import { withAnswers } from "../guide/looking.js";
import { inViewOrder } from "../guide/in-view.js";
import { triedIn } from "../guide/tried.js";
import type { StepId } from "../steps/steps.js";
import {
  revokedBefore,
  revokedByAnswer,
} from "../guide/revoked/revoked-before.js";
import type { Called } from "../guide/revoked/revoked-memory.js";
import type { Look } from "../question/worth-asking.js";
import { currentStep, stateOf } from "../guide/walk/walk.js";
import type { Walk } from "../guide/walk/walk-state.js";
import { headline } from "./headline.js";
import { sayHeadline, sayPath, type SaidPath } from "./said-answer.js";
import { sayFacts, type SaidFact } from "./said.js";
import { sayGoingOn, type SaidGoingOn } from "./said-going-on.js";
import { sayLearned, type LastTried, type Learned } from "./said-learned.js";
import { saySince } from "./said-since.js";
import { sayVerdict, type SaidVerdict } from "./said-verdict.js";
import type { Text } from "../text/text.js";

export type { DoLine, ExplainedStep } from "./explained-steps.js";

export interface Explanation extends Learned {
  readonly category: CategoryId;
  /** Whose problem it is. */
  readonly verdict: SaidVerdict;
  /** Most likely first; never empty. */
  readonly causes: readonly [ExplainedCause, ...ExplainedCause[]];
  /** That it is none of them; null where that is unlikely. */
  readonly somethingElse: Likelihood | null;
  /** Everything that was asked, known or not. */
  readonly facts: readonly SaidFact[];
  /** What happened, in one sentence that names the host. */
  readonly title: Text;
  /** What is remembered of the last good load, beside what failed now; null where nothing is, and where no certificate is to blame. */
  readonly since: Text | null;
  /** The same for a headline that has the host below it: the cause, where that is sure. */
  readonly headline: Text;
  /** Where the problem is. */
  readonly path: SaidPath;
  /** Null for a part of a page: there is nothing to continue to. */
  readonly goingOn: SaidGoingOn | null;
  readonly steps: readonly ExplainedStep[];
}

/** Why one part of a page failed: nobody takes steps for it. */
export interface ExplainedPart {
  readonly headline: Text;
  readonly verdict: SaidVerdict;
  readonly cause: ExplainedCause;
}

/** See {@link ExplainedPart}. */
export function explainPart(
  failure: Failure,
  evidence: Evidence,
): ExplainedPart {
  const diagnosis = diagnose(failure, evidence);
  return {
    headline: sayHeadline(failure, diagnosis, evidence),
    verdict: sayVerdict(diagnosis, failure.host.ascii, null),
    cause: explainCauses(diagnosis, evidence, failure.error)[0],
  };
}

/** What matters besides the failure itself: what is known, how far its guide got, what was said about its host, and what is turned off. */
export interface Past {
  readonly evidence: Evidence;
  readonly walk: Walk | null;
  /** What the reader answered. Like the walk, it is kept apart from what is known without the reader. */
  readonly said: Said;
  readonly called: Called;
  readonly off: readonly StepId[];
  /** Whether the CA can be asked about the tab. */
  readonly canAsk: boolean;
}

/** Explains a failure to its reader, who has come so far in the guide. */
export function explain(
  failure: Failure,
  around: Surroundings,
  past: Past,
): Explanation {
  const evidence = withAnswers(past);
  const diagnosis = diagnose(failure, evidence, triedIn(past.walk));
  const { steps, isHeldBack } = stepsFor(failure, diagnosis, around, past);
  const goingOn = isPage(failure)
    ? sayGoingOn(failure, past.called, isHeldBack)
    : null;
  return {
    category: diagnosis.category,
    verdict: sayVerdict(diagnosis, failure.host.ascii, goingOn),
    causes: explainCauses(diagnosis, evidence, failure.error),
    somethingElse: explainElse(diagnosis),
    facts: sayFacts(evidence, failure.at),
    title: headline(failure),
    since: diagnosis.category === "network" ? null : saySince(evidence),
    headline: sayHeadline(failure, diagnosis, evidence),
    path: sayPath(failure, diagnosis, evidence),
    goingOn,
    ...sayLearned(
      lastTried(failure, evidence, past.walk),
      diagnosis,
      steps.find(({ isCurrent }) => isCurrent)?.id ?? null,
      (id) => titleOf(id, failure),
    ),
    steps,
  };
}

/** Only what was said last is worth a line: what it changed is what the reader sees change. */
function lastTried(
  failure: Failure,
  evidence: Evidence,
  walk: Walk | null,
): LastTried | null {
  const tried = triedIn(walk);
  const last = Object.keys(walk?.marks ?? {}).at(-1);
  const step = tried.find((id) => id === last);
  const others = tried.filter((id) => id !== step);
  return step === undefined
    ? null
    : { step, before: diagnose(failure, evidence, others) };
}

/** How things would look to its reader with more facts: the causes, and what is still to be done by the reader. */
export function lookWith(
  failure: Failure,
  around: Surroundings,
  past: Past,
  facts: Partial<Evidence>,
): Look {
  const evidence = { ...withAnswers(past), ...facts };
  const diagnosis = diagnose(failure, evidence, triedIn(past.walk));
  const then = { ...past, evidence: { ...past.evidence, ...facts } };
  return {
    causes: diagnosis.causes,
    steps: () =>
      stepsFor(failure, diagnosis, around, then)
        .steps.filter(
          ({ isWalked, state, risk }) =>
            isWalked && state === "todo" && risk === "none",
        )
        .map(({ id }) => id),
  };
}

/** The steps of a walk: the reader's own. */
export function walkedSteps(
  failure: Failure,
  around: Surroundings,
  past: Past,
): readonly StepId[] {
  const evidence = withAnswers(past);
  const diagnosis = diagnose(failure, evidence, triedIn(past.walk));
  return stepsFor(failure, diagnosis, around, past)
    .steps.filter(({ isWalked }) => isWalked)
    .map(({ id }) => id);
}

/**
 * What gives up protection comes into view once the reader has gone through every safe step of their own, those that are folded away as well.
 * What the reader reports may take such a step away but never add one: it has to be there without that report, too. What did not help only
 * changes the order of safe steps.
 */
function stepsFor(
  failure: Failure,
  diagnosis: Diagnosis,
  around: Surroundings,
  past: Past,
): {
  readonly steps: readonly ExplainedStep[];
  /** True where something that gives up protection would be offered, now or later, had nobody called the host revoked. */
  readonly isHeldBack: boolean;
} {
  const { evidence, walk, called, off, canAsk } = past;
  const answered = withAnswers(past);
  const isTried = triedIn(walk).length > 0;
  const untried = isTried ? diagnose(failure, answered) : diagnosis;
  const isSaid = answered !== evidence;
  const unsaid = isSaid ? diagnose(failure, evidence) : untried;
  const access = certificateAccess(failure.error, around.firefox);
  const subject = {
    error: failure.error,
    host: failure.host.ascii,
    usesHsts: failure.hsts?.value === true,
    isForPage: isPage(failure),
    isCalledRevoked: revokedBefore(called) || revokedByAnswer(evidence),
    isIntercepted: isIntercepted(evidence),
    isOwnProgram: isOwnProgram(evidence),
    isRead: evidence.certificate.known,
    elsewhere: [...elsewhere(untried), ...elsewhere(unsaid)],
    ruledOut: [...ruledOut(untried), ...ruledOut(unsaid)],
    standing: standing(untried).filter((id) =>
      standing(unsaid).some((one) => one === id),
    ),
    off,
    canAsk,
    access,
    evidence: answered,
  };
  const guide = (isWalked: boolean): readonly GuideStep[] =>
    guideFor(diagnosis, { ...subject, isWalked }, around, untried);
  const safe = guide(false);
  const isWalked = safe.every(
    ({ id, actor }) => actor !== "you" || stateOf(walk, id) !== "todo",
  );
  const byAllElse = isWalked
    ? guideFor(unsaid, { ...subject, isWalked }, around)
    : [];
  const shown = isWalked
    ? oneAtATime(
        guide(true).filter(
          ({ id, risk }) =>
            risk === "none" || byAllElse.some((one) => one.id === id),
        ),
        (id) => stateOf(walk, id) !== "todo",
      )
    : safe;
  const placed = inViewOrder(shown, walk);
  const current = currentStep(
    walk,
    placed.filter(({ actor }) => actor === "you").map(({ id }) => id),
  );
  const trusting = { ...subject, isCalledRevoked: false, isWalked: true };
  return {
    steps: placed.map((step) =>
      explainStep(step, { ...around, access, failure }, walk, current),
    ),
    isHeldBack:
      subject.isCalledRevoked &&
      guideFor(unsaid, trusting, around).some(({ risk }) => risk !== "none"),
  };
}

function elsewhere({ causes }: Diagnosis): readonly string[] {
  return causes
    .filter(
      ({ side, strength }) =>
        (side === "device" || side === "network") &&
        (strength === "strong" || strength === "decisive"),
    )
    .map(({ id }) => id);
}

const ruledOut = ({ causes }: Diagnosis): readonly string[] =>
  causes.filter(({ strength }) => strength === "against").map(({ id }) => id);

const standing = ({ causes }: Diagnosis): readonly string[] =>
  causes.filter(({ strength }) => strength !== "against").map(({ id }) => id);
