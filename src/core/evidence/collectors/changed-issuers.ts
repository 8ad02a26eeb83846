// Sites that have come with certificates of another issuer since yesterday: one and the same on many is the mark of somebody in between.
import { known, unknown } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import {
  organisationOf,
  type Memory,
  type Remembered,
} from "../seen/memory.js";
import type { Evidence, Interceptor } from "../evidence.js";

/** Milliseconds. */
const DAY_MS = 86_400_000;

/**
 * Of the issuer to which most hosts changed. Changes to a root that is built into Firefox do not count: such are the site's own choice.
 *
 * @param memory null where it is switched off
 */
export function changedIssuers(
  memory: Memory | null,
  failure: Failure,
  interceptorOf: (issuerText: string) => Interceptor | null,
): Evidence["changed-issuers"] {
  if (memory === null) {
    return unknown("switched-off");
  }
  if (failure.isPrivate ?? true) {
    return unknown("private");
  }
  const changed = Object.values(memory).filter((one) =>
    isLateChange(one, failure.at),
  );
  const counts = [...new Set(changed.map(organisationOf))].map((issuer) =>
    changed.filter((one) => organisationOf(one) === issuer),
  );
  const [most = []] = counts.toSorted((a, b) => b.length - a.length);
  const [one] = most;
  // That none changed is not known: sites that were not opened today may have.
  return one === undefined
    ? unknown("not-observed")
    : known({
        hosts: most.length,
        issuer: one.issuer,
        interceptor: interceptorOf(one.issuerText),
      });
}

function isLateChange(
  { changed, isBuiltInRoot }: Remembered,
  now: number,
): boolean {
  return (
    changed !== null &&
    isBuiltInRoot !== true &&
    Math.abs(now - changed.at) < DAY_MS
  );
}
