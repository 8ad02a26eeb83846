// What a step is worth to somebody who does not know the cause: how likely it helps, divided by what it costs its reader.
import type { Cause } from "../diagnosis/causes/cause.js";
import { CAUSES, type CauseId } from "../diagnosis/causes/index.js";
import { chanceOf, stepsOf } from "../diagnosis/cures.js";
import type { RankedCause } from "../diagnosis/diagnose.js";
import { costOf, stepRow, type StepId } from "../steps/steps.js";

/** The causes, with how likely each is; something else has what is left of 1. */
export type Likely = readonly Pick<RankedCause, "id" | "likelihood">[];

const CAUSE_OF: ReadonlyMap<CauseId, Cause<CauseId>> = new Map(
  (CAUSES as readonly Cause<CauseId>[]).map((cause) => [cause.id, cause]),
);

/** The steps of a cause, in its order. */
export function stepsFor(cause: CauseId): readonly StepId[] {
  const row = CAUSE_OF.get(cause);
  return row === undefined ? [] : stepsOf(row);
}

/** The chance that a step cures one cause, from 0 to 1. */
export function cureOf(cause: CauseId, id: StepId): number {
  const row = CAUSE_OF.get(cause);
  return row === undefined ? 0 : chanceOf(row, id);
}

/** The chance that a step mends it, whatever the cause: the sum of P(cause) · P(cures). From 0 to 1. */
export function chanceIn(id: StepId, causes: Likely): number {
  return sumOf(causes, (cause) => cause.likelihood * cureOf(cause.id, id));
}

/** How often a look at the certificate tells which of the causes that ask for it is the true one: judgement, the chance of `often`. */
const READING_TELLS = 0.4;

/**
 * Chance per unit of cost (`costOf`); the steps of greatest worth first are the cheapest way through, where one cause is true and costs are
 * independent (Heckerman, Breese and Rommelse, CACM 38(3), 1995). A step that only compares cures nothing: it is worth what it tells, which is
 * P · (1 − P) of each cause that it may settle – nothing where one is certain already – times how often it does.
 */
export function worthOf(id: StepId, causes: Likely): number {
  const gain =
    stepRow(id).tells === true
      ? sumOf(
          causes,
          (cause) =>
            cause.likelihood * (1 - cause.likelihood) * tells(cause.id, id),
        )
      : chanceIn(id, causes);
  return gain / costOf(id);
}

function tells(cause: CauseId, id: StepId): number {
  if (id !== "read-certificate") {
    return cureOf(cause, id);
  }
  return CAUSE_OF.get(cause)?.asks.includes("certificate") === true
    ? READING_TELLS
    : 0;
}

/** What is worth less is folded away: a chance of 1 in 20 for what takes as long as changing a setting. Judgement. */
export const WORTH_VIEW = 0.01;

/** Each once, greatest worth first; of two that are worth the same, the one that came first. */
export function byWorth(
  ids: readonly StepId[],
  causes: Likely,
): readonly StepId[] {
  return [...new Set(ids)]
    .map((id) => ({ id, worth: worthOf(id, causes) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ id }) => id);
}

/** What it costs a reader whom no step helps: to look for help elsewhere. In the unit of `costOf`; the measure's own figure. */
export const UNSOLVED = 120;

/**
 * What a repair costs on average, in the unit of `costOf`, if these steps are taken in this order until one helps, and UNSOLVED where none does.
 * Whether one helps does not depend on the others, given the cause.
 */
export function expectedCost(ids: readonly StepId[], causes: Likely): number {
  const known = sumOf(causes, ({ likelihood }) => likelihood);
  let left: Likely = causes;
  const unknown = Math.max(0, 1 - known);
  let cost = 0;
  for (const id of ids) {
    cost +=
      costOf(id) * (unknown + sumOf(left, ({ likelihood }) => likelihood));
    if (stepRow(id).tells !== true) {
      left = left.map((cause) => ({
        ...cause,
        likelihood: cause.likelihood * (1 - cureOf(cause.id, id)),
      }));
    }
  }
  return (
    cost + (unknown + sumOf(left, ({ likelihood }) => likelihood)) * UNSOLVED
  );
}

const sumOf = (causes: Likely, of: (cause: Likely[number]) => number): number =>
  causes.reduce((sum, cause) => sum + of(cause), 0);
