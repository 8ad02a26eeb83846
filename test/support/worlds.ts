// Failures and evidences drawn from the facts of all cases, mixed without sense: what has to hold whatever is known is shown with them.
import {
  FACT_IDS,
  NO_EVIDENCE,
  type Evidence,
  type FactId,
} from "../../src/core/evidence/evidence.js";
import type { Failure } from "../../src/core/failure/failure.js";
import { evidenceIn, failureIn } from "../cases/case.js";
import { ALL_CASES } from "../cases/index.js";
import { chance, type Chance } from "./chance.js";

/** Of the worlds that are drawn. */
export const MANY = 3_000;

type Known = Evidence[FactId];

/** Of each fact every value that a case tells. */
const TOLD: ReadonlyMap<FactId, readonly Known[]> = new Map(
  FACT_IDS.map((id) => [
    id,
    ALL_CASES.map((one): Known => evidenceIn(one)[id]).filter(
      ({ known }) => known,
    ),
  ]),
);

/** Every third fact, as some case tells it. */
export function drawn(draw: Chance): Evidence {
  const told = FACT_IDS.flatMap((id) => {
    const [first, ...rest] = TOLD.get(id) ?? [];
    return first === undefined || draw.below(3) > 0
      ? []
      : [[id, draw.oneOf([first, ...rest])] as const];
  });
  return { ...NO_EVIDENCE, ...Object.fromEntries(told) };
}

const FAILURES = ALL_CASES.map(failureIn);
/** Of some case. */
export const failureFor = (draw: Chance): Failure => {
  const [first, ...rest] = FAILURES;
  if (first === undefined) {
    throw new Error("No cases");
  }
  return draw.oneOf([first, ...rest]);
};

/** The first {@link MANY}; what is drawn with a seed from there on is none of them. */
export const WORLDS = Array.from({ length: MANY }, (_, seed) => {
  const draw = chance(seed);
  const failure = failureFor(draw);
  return { seed, draw, failure, evidence: drawn(draw) };
});
