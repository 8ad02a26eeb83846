// What the reader is told before anything is asked: each address, and when it was asked last.
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
  /** When it was asked last, as the reader's locale writes it; null where it was not, or so long ago that it tells nothing more. */
  readonly askedAt: string | null;
}

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
