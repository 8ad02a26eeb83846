// The one question worth asking: what it is expected to spare its reader, compared with what it costs.
import type { Diagnosis } from "../diagnosis/diagnose.js";
import { expectedCost } from "../guide/worth.js";
import type { StepId } from "../steps/steps.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Find } from "./finds.js";

/** How things look: how likely each cause is, and the reader's own steps that are still to be taken, in order. */
export interface Look {
  readonly causes: Diagnosis["causes"];
  readonly steps: () => readonly StepId[];
}

/** Only what changes one of these is worth a question: nobody thinks further ahead. */
const FIRST_STEPS = 3;

/**
 * The find with the greatest gain for its cost, of those whose gain is greater than it; null where there is none. `look` tells how things would
 * look with more facts than `now`.
 */
export function worthAsking(
  finds: readonly Find[],
  now: Look,
  look: (facts: Partial<Evidence>) => Look,
): Find | null {
  let best: Find | null = null;
  let most = 1;
  for (const find of finds) {
    const worth = gainOf(find, now, look) / find.cost;
    if (worth > most) {
      [best, most] = [find, worth];
    }
  }
  return best;
}

/**
 * How much cost of repair a find is expected to spare: with each outcome, the steps as they stand now against the steps in the order that the
 * outcome gives them. Nothing where it leaves the first steps as they are, however much likelier a cause becomes.
 */
export function gainOf(
  { outcomes }: Pick<Find, "outcomes">,
  now: Look,
  look: (facts: Partial<Evidence>) => Look,
): number {
  let gain = 0;
  let all = 0;
  for (const { often, facts } of outcomes) {
    const then = look(facts);
    const weight = (often * elseIn(now)) / elseIn(then);
    all += weight;
    gain += weight * spared(now, then);
  }
  return all === 0 ? 0 : gain / all;
}

/** The cost that one outcome spares: never less than nothing, since the old order stays possible. */
function spared(now: Look, then: Look): number {
  if (isSame(now, then)) {
    return 0;
  }
  const [before, after] = [now.steps(), then.steps()];
  return changesFirst(before, after)
    ? Math.max(
        0,
        expectedCost(before, then.causes) - expectedCost(after, then.causes),
      )
    : 0;
}

/** A hundredth more or less of each cause changes no step. */
const MATTERS = 0.01;

function isSame(now: Look, then: Look): boolean {
  const before = new Map(
    now.causes.map(({ id, likelihood }) => [id, likelihood]),
  );
  return then.causes.every(
    ({ id, likelihood }) =>
      Math.abs(likelihood - (before.get(id) ?? 0)) < MATTERS,
  );
}

/**
 * The share of something else. No clue speaks for or against it, so it shrinks exactly as far as an outcome was to be expected from the causes: the
 * clues themselves say how likely an answer is.
 */
const elseIn = ({ causes }: Look): number =>
  Math.max(
    Number.EPSILON,
    1 - causes.reduce((sum, { likelihood }) => sum + likelihood, 0),
  );

const changesFirst = (
  before: readonly StepId[],
  after: readonly StepId[],
): boolean =>
  Array.from({ length: FIRST_STEPS }).some((_, i) => before[i] !== after[i]);
