// The steps for a diagnosis, in the order in which they are to be taken.
import { CAUSES, type CauseId } from "../causes/index.js";
import { worthSteps, type Diagnosis } from "../diagnose.js";
import {
  isWeakening,
  NEW_SETTINGS,
  stepRow,
  type Actor,
  type FirefoxPage,
  type Platform,
  type StepId,
} from "./steps.js";

export interface GuideStep {
  readonly id: StepId;
  readonly actor: Actor;
  readonly risk: "none" | "weakens-security";
  /** The page of this Firefox where the step happens. */
  readonly page: FirefoxPage | null;
}

/** Where the guide is to be walked. */
export interface Surroundings {
  readonly platform: Platform;
  /** Major version; null where Firefox does not tell. */
  readonly firefox: number | null;
}

/** What decides which steps of a cause serve a failure. */
export interface GuideSubject {
  /** Firefox's name of the error; null without one. */
  readonly error: string | null;
  /** False for a mere part of a page. */
  readonly isForPage: boolean;
  /** False where nothing may ever be weakened: it is never sane to go on, or the host uses HSTS. */
  readonly mayWeaken: boolean;
}

/** What the reader can do comes first, then what others must do; inside each, the order of the cause. */
const ORDER: Readonly<Record<Actor, number>> = {
  you: 0,
  it: 1,
  owner: 2,
  ca: 3,
};

/**
 * The steps of the likely causes in their order, without those that this platform or this Firefox does not have, that serve other
 * errors, or that are about a page where only a part of one failed (or the other way round). Safe steps stand before those that
 * weaken security, whoever takes them; these come from the first-ranked cause alone.
 */
export function guideFor(
  diagnosis: Diagnosis,
  subject: GuideSubject,
  around: Surroundings,
): readonly GuideStep[] {
  return stepsOf(diagnosis)
    .filter((id) => serves(id, subject) && exists(id, around))
    .map((id): GuideStep => {
      const { actor, risk } = stepRow(id);
      return { id, actor, risk, page: pageOf(id, around) };
    })
    .sort(
      (a, b) =>
        Number(a.risk !== "none") - Number(b.risk !== "none") ||
        ORDER[a.actor] - ORDER[b.actor],
    );
}

// Of two causes that name a step, the likelier one says when it is taken.
function stepsOf(diagnosis: Diagnosis): readonly StepId[] {
  const [first] = diagnosis.causes;
  const steps = worthSteps(diagnosis).flatMap(({ id }) =>
    rowOf(id).filter((step) => id === first.id || !isWeakening(step)),
  );
  return [...new Set(steps)];
}

const STEPS_OF: ReadonlyMap<CauseId, readonly StepId[]> = new Map(
  CAUSES.map(({ id, steps }) => [id, steps]),
);

const rowOf = (id: CauseId): readonly StepId[] => STEPS_OF.get(id) ?? [];

/** True for a Firefox with the new Settings; of an unknown one the newer is assumed. */
export function hasNewSettings({ firefox }: Surroundings): boolean {
  return (firefox ?? NEW_SETTINGS) >= NEW_SETTINGS;
}

function serves(
  id: StepId,
  { error, isForPage, mayWeaken }: GuideSubject,
): boolean {
  const { forErrors, pageOnly = false, partOnly = false } = stepRow(id);
  return (
    (isForPage ? !partOnly : !pageOnly) &&
    (forErrors?.some((name) => name === error) ?? true) &&
    (mayWeaken || !isWeakening(id))
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
