// The steps for a diagnosis, in the order in which people should take them.
import type { CauseId } from "../diagnosis/causes/index.js";
import { CHANCES } from "../diagnosis/cures.js";
import { worthSteps, type Diagnosis } from "../diagnosis/diagnose.js";
import type { Evidence } from "../evidence/evidence.js";
import type { CertificateAccess } from "../failure/certificate-access.js";
import { mayOffer, type Circumstances } from "./gate.js";
import type { Platform } from "../evidence/environment.js";
import { isForOthers, isNeedless } from "./needless.js";
import { byWorth, chanceIn, cureOf, stepsFor, worthOf } from "./worth.js";
import {
  isWeakening,
  NEW_SETTINGS,
  riskOf,
  stepRow,
  type Actor,
  type FirefoxPage,
  type Risk,
  type StepId,
} from "../steps/steps.js";

export interface GuideStep {
  readonly id: StepId;
  readonly actor: Actor;
  readonly risk: Risk;
  /** What it is worth: the chance that it helps, per unit of cost. */
  readonly worth: number;
  /** The page of this Firefox where the step happens. */
  readonly page: FirefoxPage | null;
}

/** Where the guide is used. */
export interface Surroundings {
  readonly platform: Platform;
  /** Major version; null where Firefox does not say. */
  readonly firefox: number | null;
}

/** What decides which steps of a cause serve a failure. */
export interface GuideSubject extends Circumstances {
  /** How one gets at the certificate from Firefox's error page. */
  readonly access: CertificateAccess;
  readonly evidence: Evidence;
}

/** First what the reader can do, then what others must do. */
const ORDER: Readonly<Record<Actor, number>> = {
  you: 0,
  it: 1,
  owner: 2,
  ca: 3,
};

/** Nobody takes more steps than that. */
export const MOST_OWN_STEPS = 14;

/** Below this, what an unlikely cause adds is left out altogether: of the reader's own steps by worth, of those of others by chance. */
const ADDS_WORTH = 0.001;
const ADDS_CHANCE = 0.02;

/**
 * The steps against what may be the cause, the greatest worth first, without those that this platform or this Firefox does not have, that are for
 * other errors, that what is known leaves no reason for, or that are about a page where only a part of one failed (or the other way round).
 * What keeps safe comes first; what weakens security last, and from the first-ranked cause alone. Where there is a way to the certificate,
 * reading it is one of the steps, whatever the cause.
 *
 * @param untried the same diagnosis without what did not help: that changes the order alone. No step leaves the guide because others failed, and
 * none comes into it
 */
export function guideFor(
  diagnosis: Diagnosis,
  subject: GuideSubject,
  around: Surroundings,
  untried: Diagnosis = diagnosis,
): readonly GuideStep[] {
  const isThere = (id: StepId): boolean =>
    serves(id, subject) && exists(id, around);
  const first = untried.causes[0].id;
  const isSafe = (id: StepId): boolean =>
    !isWeakening(id) &&
    isThere(id) &&
    (cureOf(first, id) >= CURES_WELL || !isNeedless(id, subject.evidence));
  const whole = shortened(
    byWorth(
      [
        ...(subject.access === "none" ? [] : [READING]),
        ...ofLikely(untried),
        ...added(untried),
      ].filter(isSafe),
      untried.causes,
    ),
    first,
  );
  return [
    ...byWorth(whole, diagnosis.causes).toSorted(
      (a, b) =>
        ORDER[stepRow(a).actor] - ORDER[stepRow(b).actor] ||
        Number(KEEPS_SAFE.has(b)) - Number(KEEPS_SAFE.has(a)),
    ),
    // In the order of the cause, the narrowest first.
    ...stepsFor(first).filter((id) => isWeakening(id) && isThere(id)),
  ].map((id) => ({
    id,
    actor: stepRow(id).actor,
    risk: riskOf(id),
    worth: worthOf(id, diagnosis.causes),
    page: pageOf(id, around),
  }));
}

/** Every step of the causes that are likely, however little it may help. */
const ofLikely = (diagnosis: Diagnosis): readonly StepId[] =>
  worthSteps(diagnosis).flatMap(({ id }) => stepsFor(id));

/** What the others add that is worth it. That a site is to be left is for a likely cause to say. */
function added({ causes }: Diagnosis): readonly StepId[] {
  const all = new Set(causes.flatMap(({ id }) => stepsFor(id)));
  return [...all].filter((id) =>
    stepRow(id).actor === "you"
      ? !KEEPS_SAFE.has(id) && worthOf(id, causes) >= ADDS_WORTH
      : chanceIn(id, causes) >= ADDS_CHANCE,
  );
}

/** As many own steps as people will take: those of the first cause, what asks others for help, and then whatever is worth most. */
function shortened(ids: readonly StepId[], first: CauseId): readonly StepId[] {
  const own = ids.filter((id) => stepRow(id).actor === "you");
  const isKept = (id: StepId): boolean =>
    cureOf(first, id) > 0 ||
    KEEPS_SAFE.has(id) ||
    HANDING_OVER.has(id) ||
    id === READING;
  const room = MOST_OWN_STEPS - own.filter(isKept).length;
  const rest = own.filter((id) => !isKept(id)).slice(Math.max(room, 0));
  return ids.filter((id) => !rest.includes(id));
}

const KEEPS_SAFE: ReadonlySet<StepId> = new Set<StepId>(["leave-site"]);
const HANDING_OVER: ReadonlySet<StepId> = new Set<StepId>([
  "tell-owner",
  "ask-it",
]);

/** What is known may speak against the reason for a step; if the likeliest cause is even so one that it cures, it stays. */
const CURES_WELL = CHANCES.usually;

/** It changes nothing and says most. */
const READING: StepId = "read-certificate";
/** True for a Firefox with the new Settings; an unknown version counts as a new one. */
export function hasNewSettings({ firefox }: Surroundings): boolean {
  return (firefox ?? NEW_SETTINGS) >= NEW_SETTINGS;
}

function serves(id: StepId, subject: GuideSubject): boolean {
  const { forErrors, pageOnly = false, partOnly = false } = stepRow(id);
  return (
    !isForOthers(id, subject.host) &&
    (subject.isForPage ? !partOnly : !pageOnly) &&
    (forErrors?.some((name) => name === subject.error.name) ?? true) &&
    mayOffer(id, subject)
  );
}

function exists(id: StepId, { platform, firefox }: Surroundings): boolean {
  const { platforms = [platform], firefox: versions = {} } = stepRow(id);
  const version = firefox ?? NEW_SETTINGS;
  return (
    platforms.includes(platform) &&
    version >= (versions.from ?? 0) &&
    version < (versions.before ?? Infinity)
  );
}

function pageOf(id: StepId, around: Surroundings): FirefoxPage | null {
  const { page = null, oldPage = page } = stepRow(id);
  return hasNewSettings(around) ? page : oldPage;
}
