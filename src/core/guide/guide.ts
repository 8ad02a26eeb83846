// The steps for a diagnosis, in the order in which people should take them.
import type { Cause } from "../diagnosis/causes/cause.js";
import { CAUSES, type CauseId } from "../diagnosis/causes/index.js";
import { stepsOf } from "../diagnosis/cures.js";
import { worthSteps, type Diagnosis } from "../diagnosis/diagnose.js";
import type { CertificateAccess } from "../failure/certificate-access.js";
import { mayOffer, type Circumstances } from "./gate.js";
import type { Platform } from "../evidence/environment.js";
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
}

/** First what the reader can do, then what others must do; within each, the order of the cause. */
const ORDER: Readonly<Record<Actor, number>> = {
  you: 0,
  it: 1,
  owner: 2,
  ca: 3,
};

/** Nobody takes more steps than that. */
export const MOST_OWN_STEPS = 14;

/**
 * The steps of the likely causes in order, without those that this platform or this Firefox does not have, that are for other
 * errors, or that are about a page where only a part of one failed (or the other way round). Safe steps come before those that
 * weaken security, whoever takes them; the latter come from the first-ranked cause alone. Where there is a way to the certificate,
 * reading it is one of the steps, whatever the cause.
 */
export function guideFor(
  diagnosis: Diagnosis,
  subject: GuideSubject,
  around: Surroundings,
): readonly GuideStep[] {
  const [first, ...others] = worthSteps(diagnosis).map(({ id }) =>
    rowOf(id).filter((step) => serves(step, subject) && exists(step, around)),
  );
  return merge(withReading(first ?? [], subject), others.flat())
    .map((id): GuideStep => {
      const { actor } = stepRow(id);
      return { id, actor, risk: riskOf(id), page: pageOf(id, around) };
    })
    .sort(
      (a, b) =>
        Number(a.risk !== "none") - Number(b.risk !== "none") ||
        ORDER[a.actor] - ORDER[b.actor],
    );
}

/** It changes nothing and says most: right after the quick tries that the likeliest cause begins with. */
function withReading(
  steps: readonly StepId[],
  { access, isForPage }: GuideSubject,
): readonly StepId[] {
  if (access === "none" || !isForPage) {
    return steps;
  }
  const first = steps.findIndex((id) => !isQuickTry(id));
  const place = first < 0 ? steps.length : first;
  return [...steps.slice(0, place), READING, ...steps.slice(place)];
}

const READING: StepId = "read-certificate";

function isQuickTry(id: StepId): boolean {
  const { actor, effort } = stepRow(id);
  const isQuick = effort === "try" || id === "check-clock";
  return actor === "you" && isQuick && !HANDING_OVER.has(id);
}

/**
 * What the less likely causes add comes after everything that the reader can try for the first one, and before others are asked for help;
 * as many steps as people will take. What keeps the reader safe comes first, whichever cause names it.
 */
function merge(
  first: readonly StepId[],
  others: readonly StepId[],
): readonly StepId[] {
  const added = [...new Set(others)].filter(
    (id) => !first.includes(id) && !isWeakening(id),
  );
  const isOwn = (id: StepId): boolean => stepRow(id).actor === "you";
  // What the gate lets through beside them must not push a safe one out.
  const room =
    MOST_OWN_STEPS - first.filter((id) => isOwn(id) && !isWeakening(id)).length;
  const own = added.filter(isOwn);
  const kept = [
    ...own.filter(isUrgent),
    ...own.filter((id) => !isUrgent(id)),
  ].slice(0, Math.max(room, 0));
  const handsOver = first.findIndex((id) => HANDING_OVER.has(id));
  const cut = handsOver < 0 ? first.length : handsOver;
  const merged = [
    ...first.slice(0, cut),
    ...kept.filter((id) => !HANDING_OVER.has(id)),
    ...first.slice(cut),
    ...kept.filter((id) => HANDING_OVER.has(id)),
    ...added.filter((id) => !isOwn(id)),
  ];
  return [
    ...merged.filter((id) => KEEPS_SAFE.has(id)),
    ...merged.filter((id) => !KEEPS_SAFE.has(id)),
  ];
}

const KEEPS_SAFE: ReadonlySet<StepId> = new Set<StepId>(["leave-site"]);
const HANDING_OVER: ReadonlySet<StepId> = new Set<StepId>([
  "tell-owner",
  "ask-it",
]);

/** Kept where there is no room for all: what keeps people safe, and what asks somebody for help. */
const isUrgent = (id: StepId): boolean =>
  KEEPS_SAFE.has(id) || HANDING_OVER.has(id);

const CAUSE_OF: ReadonlyMap<CauseId, Pick<Cause, "steps">> = new Map(
  CAUSES.map((cause) => [cause.id, cause]),
);

const rowOf = (id: CauseId): readonly StepId[] =>
  stepsOf(CAUSE_OF.get(id) ?? { steps: {} });

/** True for a Firefox with the new Settings; an unknown version counts as a new one. */
export function hasNewSettings({ firefox }: Surroundings): boolean {
  return (firefox ?? NEW_SETTINGS) >= NEW_SETTINGS;
}

function serves(id: StepId, subject: GuideSubject): boolean {
  const { forErrors, pageOnly = false, partOnly = false } = stepRow(id);
  return (
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
