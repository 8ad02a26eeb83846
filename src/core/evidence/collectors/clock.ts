// Is this device's clock right? By the dates that servers send: those that were asked count first; one vote per owner.
import { holdsAt } from "../certificates/read-certificates.js";
import { known, unknown, type Fact } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import { runFor, type ProbeRun } from "../asked/probes.js";
import type { ClockReading } from "../evidence.js";
import type { Inputs } from "./inputs.js";
import type { SeenLoad } from "../seen/load-log.js";
import { isLately, isRelated, ownerOf } from "../seen/related.js";

/** Readings within this agree: servers are not exact themselves. Milliseconds. */
const AGREE_MS = 120_000;

interface Vote {
  readonly owner: string;
  readonly aheadMs: number;
}

/**
 * The well-known sites that the reader had asked over https, with the plain http address as one more vote; or else bystanders; or else that
 * address alone, which anybody on the way can answer. Any website can send any time, so a reading never proves a clock
 * wrong: the causes weigh it, and only the day on which this Firefox was built makes a verdict sure (clues/clock.ts).
 */
export function clock(
  failure: Failure,
  {
    loads: { loads },
    probes,
    now,
    environment: { builtAt },
  }: Pick<Inputs, "loads" | "probes" | "now" | "environment">,
): Fact<ClockReading> {
  const isPossible = (truth: number): boolean => truth >= (builtAt ?? truth);
  const run = runFor(probes, failure, now);
  const asked = run === null ? [] : askedVotes(run, isPossible);
  const isOverHttps = asked.some(({ isSecure }) => isSecure);
  const reading =
    (isOverHttps ? readingOf(asked, "probe") : null) ??
    readingOf(bystanders(loads, failure, isPossible), "loads") ??
    readingOf(asked, "probe");
  return reading === null ? unknown("not-observed") : known(reading);
}

/** Neither the failing address nor its twin: what is judged is not a witness. */
function askedVotes(
  { at, clocks }: ProbeRun,
  isPossible: (truth: number) => boolean,
): readonly (Vote & { readonly isSecure: boolean })[] {
  return clocks
    .filter(({ aheadMs }) => isPossible(at - aheadMs))
    .map(({ host, isSecure, aheadMs }) => ({
      owner: ownerOf(host),
      isSecure,
      aheadMs,
    }));
}

function bystanders(
  loads: readonly SeenLoad[],
  { at, host }: Pick<Failure, "at" | "host">,
  isPossible: (truth: number) => boolean,
): readonly Vote[] {
  return sinceSetBack(loads).flatMap((load) => {
    const { aheadMs, certificate, exception, isSecure } = load;
    return aheadMs !== null &&
      isSecure &&
      exception === null &&
      certificate?.isBuiltInRoot === true &&
      // No honest server has a certificate that is out of date on its own clock.
      holdsAt(certificate, load.at - aheadMs) &&
      isPossible(load.at - aheadMs) &&
      isLately(load.at, at) &&
      !isRelated(load.host, host.ascii) &&
      ownerOf(load.host) !== ownerOf(host.ascii)
      ? [{ owner: ownerOf(load.host), aheadMs }]
      : [];
  });
}

/** What was seen before the clock was set back has a later time than what came after that. */
function sinceSetBack(loads: readonly SeenLoad[]): readonly SeenLoad[] {
  const start = loads.findLastIndex(
    ({ at }, index) => at - (loads[index + 1]?.at ?? at) > AGREE_MS,
  );
  return loads.slice(start + 1);
}

/**
 * What more than half of all owners agree on, each with its last word; without such a majority, the reading that is nearest to right, since
 * a liar does not need to agree with anybody. Null where nobody voted.
 */
function readingOf(
  told: readonly Vote[],
  by: ClockReading["by"],
): ClockReading | null {
  const votes = [
    ...new Map(told.map(({ owner, aheadMs }) => [owner, aheadMs])).values(),
  ];
  const [nearest] = votes.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  if (nearest === undefined) {
    return null;
  }
  const agreeing = (aheadMs: number): readonly number[] =>
    votes.filter((one) => Math.abs(one - aheadMs) <= AGREE_MS);
  // A majority includes the middle.
  const most = agreeing(median(votes));
  const believed = 2 * most.length > votes.length ? most : agreeing(nearest);
  return { aheadMs: median(believed), sources: believed.length, by };
}

/** If two are in the middle, the one nearer to right. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  );
  return middle.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
}
