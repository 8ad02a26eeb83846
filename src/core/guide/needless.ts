// Which steps have no point, by what is known: one rule for each kind of fact, and each step's kind stands in its row.
import { isOwnNetwork } from "../address/address-kind.js";
import { isClockRight } from "../diagnosis/clues/clock.js";
import type { Evidence } from "../evidence/evidence.js";
import { stepRow, type Needless, type StepId } from "../steps/steps.js";

/** Milliseconds. */
const MINUTE = 60_000;

/** True for a step that is for the reader's own devices alone, at a host that is none of them: whatever else is known. */
export const isForOthers = (id: StepId, host: string): boolean =>
  stepRow(id).ownOnly === true && !isOwnNetwork(host);

/** True for a step whose reason is gone, by a fact that is known. */
export function isNeedless(id: StepId, evidence: Evidence): boolean {
  const { needless } = stepRow(id);
  return needless !== undefined && IS_KNOWN[needless](evidence);
}

const IS_KNOWN: Readonly<Record<Needless, (evidence: Evidence) => boolean>> = {
  // A certificate that has just begun makes a few minutes matter.
  "clock-right": (evidence) =>
    isClockRight(evidence) &&
    evidence.clock.known &&
    Math.abs(evidence.clock.value.aheadMs) < MINUTE,
  // Who asked the network itself knows better than Firefox does.
  "no-login-page": ({ "captive-portal": seen, "portal-answer": answer }) =>
    answer.known && answer.value !== "no-answer"
      ? answer.value === "as-expected"
      : seen.known && seen.value !== "locked",
  "no-proxy": ({ proxy }) =>
    proxy.known && proxy.value.kind === "none" && !proxy.value.byExtension,
  "no-extensions": ({ extensions }) =>
    extensions.known && extensions.value.length === 0,
  read: ({ certificate }) => certificate.known,
};
