// What the reader is told before anybody is asked: each address, and when it was asked last.
import { text, type Text } from "../../text/text.js";
import type { Evidence } from "../evidence.js";
import type { Failure } from "../../failure/failure.js";
import { visible } from "../../address/host.js";
import type { Options } from "../../stored/options.js";
import { addressesOf, planFor, runFor, type Probes } from "./probes.js";

/** What may be asked at the reader's click. */
export interface AskingView {
  /** What happens at a click, or why nobody is asked. */
  readonly hint: Text;
  /** Every address that a request would go to; none where nobody is asked. */
  readonly addresses: readonly string[];
  /** When it was asked last, as the reader's locale writes it; null where it was not, or too long ago to matter. */
  readonly askedAt: string | null;
}

/**
 * Null where there is nobody to ask. `now` is in ms since the epoch. Nobody is asked about a tab in a private window or a container:
 * our requests come from outside of it, and leave traces there (HSTS, proxies; measured on 140 and 153).
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
