// Asks everybody whom the reader was shown, all at once, and keeps the answers.
import { answerOf } from "../../core/evidence/asked/probe-answer.js";
import type { Evidence, ProbeAnswer } from "../../core/evidence/evidence.js";
import type { Failure } from "../../core/failure/failure.js";
import { hostOf } from "../../core/address/host-of.js";
import type { Attempt } from "../../core/failure/attempt.js";
import { PORTAL_CONTENT } from "../../core/stored/options.js";
import { visible } from "../../core/address/host.js";
import {
  addressesOf,
  planFor,
  withRun,
  type ProbeRun,
  type ToldTime,
} from "../../core/evidence/asked/probes.js";
import { askPortal, hearClocks } from "../../platform/requests/probe.js";
import { tryAgain } from "../../platform/requests/recheck.js";
import { isOrdinary, tabExists } from "../../platform/firefox/tabs.js";
import { probesCell, sentencesCell } from "../memory/cells.js";
import { readOptions } from "../memory/chosen.js";
import { rememberRevoked } from "../memory/revoked.js";

/** The reader waits for the slowest of them, but no longer than this. Milliseconds. */
const TIMEOUT_MS = 12_000;

/**
 * Call this only at the reader's click, with the addresses that the reader was shown. Resolves with how the failing address answered;
 * null where nobody was asked: because other addresses would be asked by now, or because only the tab itself may ask.
 */
export async function probe(
  failure: Failure,
  evidence: Evidence,
  wasShown: string,
): Promise<Attempt | null> {
  const [options, isTabOrdinary] = await Promise.all([
    readOptions(),
    isOrdinary(failure.tabId),
  ]);
  const plan = planFor(failure, evidence, options);
  if (
    plan === null ||
    addressesOf(plan).map(visible).join(" ") !== wasShown ||
    !isTabOrdinary ||
    failure.isPrivate === true
  ) {
    return null;
  }
  const at = Date.now();
  const clocks = hearClocks();
  const ask = async (url: string): Promise<Attempt> =>
    tryAgain(url, TIMEOUT_MS);
  const [again, twin, references, portal, learnt] = await Promise.all([
    ask(plan.again),
    plan.twin === null ? null : ask(plan.twin),
    Promise.all(plan.references.map(ask)),
    askPortal(plan.portal, PORTAL_CONTENT, TIMEOUT_MS),
    sentencesCell.read(),
  ]);
  const heard = await clocks.stop();
  // The failing address and its twin are not witnesses but what is judged; and whoever answers in place of the portal may have any clock.
  const witnesses = [
    ...plan.references,
    ...(portal === "as-expected" ? [plan.portal] : []),
  ];
  const answered = (
    address: string | null,
    attempt: Attempt | null,
  ): ProbeAnswer | null =>
    address === null || attempt === null
      ? null
      : answerOf(address, attempt, learnt);
  const { url, tabId } = failure;
  const isPrivate = failure.isPrivate ?? true;
  if (isPrivate && !(await tabExists(tabId))) {
    // Closed meanwhile: nothing of it stays.
    return null;
  }
  const run: ProbeRun = {
    at,
    url,
    tabId,
    isPrivate,
    again: answered(url, again),
    twin: answered(plan.twin, twin),
    references: plan.references.flatMap((reference, index) => {
      const answer = answered(reference, references[index] ?? null);
      return answer === null ? [] : [answer];
    }),
    portal,
    clocks: witnesses.flatMap((witness) => {
      const aheadMs = heard.get(witness);
      return aheadMs === undefined ? [] : [toldTime(witness, aheadMs)];
    }),
  };
  const { again: same, twin: other, references: others } = run;
  for (const answer of [same, other, ...others]) {
    if (answer?.category === "revoked") {
      const { host } = answer;
      await rememberRevoked({ host, by: "firefox", tabId, isPrivate });
    }
  }
  await probesCell.update((probes) => withRun(probes, run));
  return again;
}

const toldTime = (url: string, aheadMs: number): ToldTime => ({
  host: hostOf(url).ascii,
  isSecure: url.startsWith("https:"),
  aheadMs,
});
