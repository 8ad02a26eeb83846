// Is this device's clock right? Told by the dates that servers send with pages that load.
import { known, unknown, type Fact } from "../fact.js";
import type { Failure } from "../failure/failure.js";
import type { ClockReading } from "./evidence.js";
import type { LoadLog, SeenLoad } from "./load-log.js";
import { isLately } from "./related.js";

/** Readings within this agree: servers are not exact themselves. Milliseconds. */
const AGREE_MS = 120_000;

type Reading = { readonly host: string; readonly aheadMs: number };

/**
 * The median over the hosts of the last minutes, so that one with a wrong clock of its own decides nothing. Where the latest two agree
 * with each other and not with the median, or there are but two and they disagree, the latest wins: the clock was set meanwhile.
 */
export function clock(
  { loads }: LoadLog,
  { at }: Pick<Failure, "at">,
): Fact<ClockReading> {
  const readings = sinceSetBack(loads)
    .filter((load) => isLately(load.at, at))
    .flatMap(({ host, aheadMs }) =>
      aheadMs === null ? [] : [{ host, aheadMs }],
    );
  const latest = readings.at(-1);
  if (latest === undefined) {
    return unknown("not-observed");
  }
  const believed = whomToBelieve(readings, latest);
  const aheadMs = median(believed.map((one) => one.aheadMs));
  const sources = new Set(believed.map(({ host }) => host)).size;
  return known({ aheadMs, sources, by: "loads" });
}

/** What was seen before the clock was set back has a later time than what came after it. */
function sinceSetBack(loads: readonly SeenLoad[]): readonly SeenLoad[] {
  const start = loads.findLastIndex(
    ({ at }, index) => at - (loads[index + 1]?.at ?? at) > AGREE_MS,
  );
  return loads.slice(start + 1);
}

function whomToBelieve(
  readings: readonly Reading[],
  latest: Reading,
): readonly Reading[] {
  const agreeing = (aheadMs: number): readonly Reading[] =>
    readings.filter((one) => Math.abs(one.aheadMs - aheadMs) <= AGREE_MS);
  const before = readings.findLast(({ host }) => host !== latest.host);
  const isLatestAlone =
    before === undefined ||
    Math.abs(before.aheadMs - latest.aheadMs) > AGREE_MS;
  const most = agreeing(median(readings.map((one) => one.aheadMs)));
  return isLatestAlone && most.length > 1 ? most : agreeing(latest.aheadMs);
}

/** Of two in the middle the one nearer to right. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  );
  return middle.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
}
