// What the reader is told before anything is asked: each address, and when it was asked last.
import type { Evidence } from "./evidence/evidence.js";
import type { Failure } from "./failure/failure.js";
import { visible } from "./host.js";
import type { Options } from "./options.js";
import { addressesOf, planFor, runFor, type Probes } from "./probes.js";
import { text } from "./text.js";
import type { AskingView } from "./view.js";

/**
 * Null where there is nobody to ask. `now` is in ms since the epoch. Of a tab in a private window or a container nobody is asked: requests
 * of ours leave from outside it, with traces of their own (HSTS, proxies; measured on 140 and 153).
 */
export function askingFor(
  failure: Failure,
  evidence: Evidence,
  { options, probes }: { readonly options: Options; readonly probes: Probes },
  now: number,
  writeTime: (at: number) => string,
  isOrdinary: boolean,
): AskingView | null {
  const plan = planFor(failure, evidence, options);
  const run = runFor(probes, failure, now);
  if (plan === null) {
    return null;
  }
  return !isOrdinary
    ? { hint: text("asking_own_tab_hint"), addresses: [], askedAt: null }
    : {
        hint: text("asking_hint"),
        addresses: addressesOf(plan).map(visible),
        askedAt: run === null ? null : writeTime(run.at),
      };
}
