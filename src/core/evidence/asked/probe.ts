// What was learnt at the reader's click, as facts; without a click, or with an old one, nothing was asked.
import { known, unknown, type Fact } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import { runFor, type Probes } from "./probes.js";
import type { Evidence } from "../evidence.js";

type Asked = Pick<
  Evidence,
  "again" | "twin-answer" | "references" | "portal-answer"
>;

const NOT_ASKED: Asked = {
  again: unknown("not-asked"),
  "twin-answer": unknown("not-asked"),
  references: unknown("not-asked"),
  "portal-answer": unknown("not-asked"),
};

/** The facts from the run that still counts; for the clock, see clock.ts. */
export function factsAsked(
  probes: Probes,
  failure: Failure,
  now: number,
): Asked {
  const run = runFor(probes, failure, now);
  if (run === null) {
    return NOT_ASKED;
  }
  return {
    again: orFailed(run.again),
    "twin-answer": orFailed(run.twin),
    references:
      run.references.length === 0 ? unknown("failed") : known(run.references),
    "portal-answer": orFailed(run.portal),
  };
}

const orFailed = <T>(value: T | null): Fact<T> =>
  value === null ? unknown("failed") : known(value);
