// What the reader is told before anything is asked: each address, and when it was asked last.
import type { Evidence } from "./evidence/evidence.js";
import type { Failure } from "./failure/failure.js";
import { visible } from "./host.js";
import type { Options } from "./options.js";
import { addressesOf, planFor, runFor, type Probes } from "./probes.js";
import type { AskingView } from "./view.js";

/** Null where there is nobody to ask. `now` is in ms since the epoch. */
export function askingFor(
  failure: Failure,
  evidence: Evidence,
  { options, probes }: { readonly options: Options; readonly probes: Probes },
  now: number,
  writeTime: (at: number) => string,
): AskingView | null {
  const plan = planFor(failure, evidence, options);
  const run = runFor(probes, failure, now);
  return plan === null
    ? null
    : {
        addresses: addressesOf(plan).map(visible),
        askedAt: run === null ? null : writeTime(run.at),
      };
}
