// Sites whose certificates come from another issuer since yesterday: the same new issuer on many sites is the mark of interception.
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
 * About the issuer to which most hosts changed. Changes to a root that is built into Firefox do not count: they are the site's own choice.
 *
 * @param memory null where it is turned off
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
  // It is not known that none changed: sites that were not opened today may have.
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
