// The line over the steps: how to take them, or what the last one that did not help says about the cause, and what is next.
import type { Diagnosis, RankedCause } from "../diagnosis/diagnose.js";
import type { StepId } from "../steps/steps.js";
import { snake, text, type Text } from "../text/text.js";

/** What is less likely than this is called unlikely. */
const UNLIKELY = 0.1;
/** What was less likely before is not worth a word. */
const WORTH_A_WORD = 0.05;
/** A cause that keeps more than this of its likelihood has hardly lost any. */
const KEPT = 0.9;

/** The step of which was said last that it did not help, and the diagnosis as it was without that. */
export interface LastTried {
  readonly step: StepId;
  readonly before: Diagnosis;
}

export interface Learned {
  /** Over the steps: how to take them, or what changed when one did not help. */
  readonly stepsHint: Text;
  /** What is announced once a step was marked: what changed, and the step to take now; null where all were taken. */
  readonly next: Text | null;
}

/**
 * @param last null where something else was said last
 * @param current the step to take now; null where all were taken
 * @param titleOf what a step is called here: as it stands in the list
 */
export function sayLearned(
  last: LastTried | null,
  now: Diagnosis,
  current: StepId | null,
  titleOf: (id: StepId) => Text,
): Learned {
  const next =
    current === null ? null : text("walk_next", { step: titleOf(current) });
  if (last === null) {
    return { stepsHint: text("steps_hint"), next };
  }
  const step = titleOf(last.step);
  const then = next ?? text("learned_no_next");
  const fallen = fallenMost(last.before, now);
  const learned =
    fallen === null
      ? text("learned_little", { step, next: then })
      : text(
          fallen.likelihood < UNLIKELY
            ? "learned_unlikely"
            : "learned_less_likely",
          { step, cause: text(`cause_${snake(fallen.id)}_title`), next: then },
        );
  return { stepsHint: learned, next: learned };
}

/** The cause that lost most, as it is now; null where none lost much. */
function fallenMost(before: Diagnosis, now: Diagnosis): RankedCause | null {
  const was = new Map(before.causes.map((cause) => [cause.id, cause]));
  const lossOf = ({ id, likelihood }: RankedCause): number =>
    (was.get(id)?.likelihood ?? 0) - likelihood;
  const fallen = now.causes.filter(({ id, likelihood }) => {
    const { likelihood: had = 0 } = was.get(id) ?? {};
    return had >= WORTH_A_WORD && likelihood <= had * KEPT;
  });
  return fallen.toSorted((a, b) => lossOf(b) - lossOf(a))[0] ?? null;
}
