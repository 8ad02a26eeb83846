// Everything that is said about a failure, in order: the pages only draw it.
import { isNeverToGoOn, type CategoryId } from "../failure/codes/categories.js";
import { diagnose, type Diagnosis } from "../diagnosis/diagnose.js";
import type { Evidence } from "../evidence/evidence.js";
import { isIntercepted } from "../evidence/certificates/intercepted.js";
import { explainCauses, type ExplainedCause } from "./explained-causes.js";
import { known, unknown, type Fact } from "../fact.js";
import {
  certificateAccess,
  type CertificateAccess,
} from "../failure/certificate-access.js";
import { isPage, type Failure } from "../failure/failure.js";
import { goingOn, type GoingOn } from "../failure/going-on.js";
import {
  guideFor,
  hasNewSettings,
  type GuideStep,
  type Surroundings,
} from "../guide/guide.js";
import { oneAtATime } from "../guide/gate.js";
import { saidOfLooking, withAnswers } from "../guide/looking.js";
import {
  isByPlatform,
  isByVersion,
  isWeakening,
  stepRow,
  type Actor,
  type FirefoxPage,
  type Risk,
  type StepAction,
  type StepId,
} from "../steps/steps.js";
import { revokedByAnswer } from "../guide/revoked/revoked-before.js";
import { siteLinks, type SiteLink } from "../steps/site-links.js";
import { currentStep, stateOf } from "../guide/walk/walk.js";
import type { StepState, Walk } from "../guide/walk/walk-state.js";
import { headline } from "./headline.js";
import { hostForPeople } from "../address/host.js";
import { sayFacts, type SaidFact } from "./said.js";
import { sayVerdict, type SaidVerdict } from "./said-verdict.js";
import { snake, text, type Text } from "../text/text.js";

export interface ExplainedStep {
  readonly id: StepId;
  readonly actor: Actor;
  readonly actorName: Text;
  readonly risk: Risk;
  readonly title: Text;
  /** What to look at before anything is done; empty for most. */
  readonly caution: readonly Text[];
  readonly body: Text;
  readonly state: StepState;
  /** What the reader has said of it; null while it is to do. */
  readonly said: Text | null;
  /** What can be said of it: that it was done, that it was of no help; of one that looks, what was seen. */
  readonly marks: { readonly done: Text; readonly noHelp: Text };
  /** True for the one step that is to be taken now. */
  readonly isCurrent: boolean;
  /** True for the reader's own steps, which are walked; the others are for handing on. */
  readonly isWalked: boolean;
  /** The page of Firefox where it happens, and the preference to look for there. */
  readonly page: FirefoxPage | null;
  readonly pref: string | null;
  readonly action: StepAction | null;
  /** The pages outside that it sends to. */
  readonly links: readonly SiteLink[];
  /** True where it ends Firefox or this extension for a while. */
  readonly outlives: boolean;
  /** Of a step that weakens security: how it is undone, and what Firefox does not check meanwhile. */
  readonly weakening: { readonly undo: Text; readonly lost: Text } | null;
}

export interface Explanation {
  readonly category: CategoryId;
  /** Whose problem it is. */
  readonly verdict: SaidVerdict;
  /** Most likely first; never empty. */
  readonly causes: readonly [ExplainedCause, ...ExplainedCause[]];
  /** Everything that was asked, known or not. */
  readonly facts: readonly SaidFact[];
  /** What happened, in one sentence that names the host. */
  readonly title: Text;
  /** Null for a part of a page: there is nothing to go on to. */
  readonly goingOn: {
    readonly kind: GoingOn;
    readonly chip: Text;
    readonly why: Text;
  } | null;
  readonly steps: readonly ExplainedStep[];
}

/** What bears on a failure beside itself: what is known, how far its guide was walked, what was ever said of its host, and what is switched off. */
export interface Past {
  readonly evidence: Evidence;
  readonly walk: Walk | null;
  readonly isRevokedBefore: boolean;
  readonly off: readonly StepId[];
  /** Whether the CA can be asked about the tab. */
  readonly canAsk: boolean;
}

/** Explains a failure to whoever sits in front of it, and has walked so far. */
export function explain(
  failure: Failure,
  around: Surroundings,
  past: Past,
): Explanation {
  const evidence = withAnswers(past.evidence, past.walk);
  const diagnosis = diagnose(failure, evidence);
  return {
    category: diagnosis.category,
    verdict: sayVerdict(diagnosis),
    causes: explainCauses(diagnosis, evidence),
    facts: sayFacts(evidence, failure.at),
    title: headline(failure),
    goingOn: isPage(failure) ? goingOnSaid(failure) : null,
    steps: stepsFor(failure, diagnosis, around, past),
  };
}

/** The steps that a walk goes through: the reader's own. */
export function walkedSteps(
  failure: Failure,
  around: Surroundings,
  past: Past,
): readonly StepId[] {
  const evidence = withAnswers(past.evidence, past.walk);
  return stepsFor(failure, diagnose(failure, evidence), around, past)
    .filter(({ isWalked }) => isWalked)
    .map(({ id }) => id);
}

/**
 * What gives up protection comes into view when everything safe that the reader can do has been walked. What the reader says was seen may
 * take such a step away, and never bring one: it has to be there by all else that is known, too.
 */
function stepsFor(
  failure: Failure,
  diagnosis: Diagnosis,
  around: Surroundings,
  { evidence, walk, isRevokedBefore, off, canAsk }: Past,
): readonly ExplainedStep[] {
  const isSaid = withAnswers(evidence, walk) !== evidence;
  const unsaid = isSaid ? diagnose(failure, evidence) : diagnosis;
  const access = certificateAccess(failure.error, around.firefox);
  const subject = {
    error: failure.error,
    host: failure.host.ascii,
    usesHsts: failure.hsts?.value === true,
    isForPage: isPage(failure),
    isCalledRevoked: isRevokedBefore || revokedByAnswer(evidence),
    isIntercepted: isIntercepted(evidence),
    elsewhere: [...elsewhere(diagnosis), ...elsewhere(unsaid)],
    ruledOut: [...ruledOut(diagnosis), ...ruledOut(unsaid)],
    off,
    canAsk,
    access,
  };
  const safe = guideFor(diagnosis, { ...subject, isWalked: false }, around);
  const isWalked = safe.every(
    ({ id, actor }) => actor !== "you" || stateOf(walk, id) !== "todo",
  );
  const byAllElse = isWalked
    ? guideFor(unsaid, { ...subject, isWalked }, around)
    : [];
  const shown = isWalked
    ? oneAtATime(
        guideFor(diagnosis, { ...subject, isWalked }, around).filter(
          ({ id, risk }) =>
            risk === "none" || byAllElse.some((one) => one.id === id),
        ),
        (id) => stateOf(walk, id) !== "todo",
      )
    : safe;
  const current = currentStep(
    walk,
    shown.filter(({ actor }) => actor === "you").map(({ id }) => id),
  );
  return shown.map((step) =>
    explainStep(step, { ...around, access, failure }, walk, current),
  );
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

function goingOnSaid(failure: Failure): NonNullable<Explanation["goingOn"]> {
  const kind = goingOn(failure.error, hstsOf(failure));
  const chip = text(`going_on_${snake(kind)}_chip`);
  switch (kind) {
    case "never": {
      const { category } = failure.error;
      const why = isNeverToGoOn(category)
        ? text(`category_${snake(category)}_going_on`)
        : text("going_on_not_offered");
      return { kind, chip, why };
    }
    case "never-hsts":
      return {
        kind,
        chip,
        why: text("going_on_never_hsts", { host: hostForPeople(failure.host) }),
      };
    case "own-device-only":
    case "not-offered":
    case "not-a-block":
      return { kind, chip, why: text(`going_on_${snake(kind)}`) };
  }
}

// Firefox tells on its own error page for certificates; for what else fails there is no way on to forbid.
function hstsOf({ hsts }: Failure): Fact<boolean> {
  return hsts === null ? unknown("not-observed") : known(hsts.value);
}

/** Where a step is taken, against what, and how the certificate is to be had there. */
type Reach = Surroundings & {
  readonly access: CertificateAccess;
  readonly failure: Failure;
};

function explainStep(
  { id, actor, risk, page }: GuideStep,
  around: Reach,
  walk: Walk | null,
  current: StepId | null,
): ExplainedStep {
  const { pref = null, action = null, outlives = false } = stepRow(id);
  return {
    id,
    actor,
    risk,
    actorName: text(`actor_${actor}`),
    title: text(`step_${snake(id)}_title`),
    caution: cautionFor(id, around.failure),
    body: bodyOf(id, around),
    state: stateOf(walk, id),
    ...saidOfLooking(id, stateOf(walk, id)),
    isCurrent: id === current,
    isWalked: actor === "you",
    page,
    pref,
    action,
    links: siteLinks(
      action,
      isPage(around.failure) ? around.failure.host.ascii : null,
    ),
    outlives,
    weakening: isWeakening(id)
      ? {
          undo: text(`step_${snake(id)}_undo`),
          lost: text(`step_${snake(id)}_lost`),
        }
      : null,
  };
}

// Whoever has the key of an expired certificate, or an old answer of its CA, gains by a clock that is set back; HSTS leaves him no other way.
function cautionFor(id: StepId, { error, hsts }: Failure): readonly Text[] {
  const isPast =
    error.category === "expired" ||
    error.name === "SEC_ERROR_OCSP_OLD_RESPONSE";
  return id === "check-clock" && isPast && hsts?.value !== false
    ? [text("step_check_clock_caution")]
    : [];
}

function bodyOf(id: StepId, around: Reach): Text {
  if (id === "read-certificate" && around.access === "copy") {
    return text("step_read_certificate_body_copy");
  }
  if (isByPlatform(id)) {
    return text(`step_${snake(id)}_body_${around.platform}`);
  }
  if (isByVersion(id)) {
    const settings = hasNewSettings(around) ? "new" : "old";
    return text(`step_${snake(id)}_body_${settings}`);
  }
  return text(`step_${snake(id)}_body`);
}
