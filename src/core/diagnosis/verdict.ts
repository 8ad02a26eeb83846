// Is it me, the site or the network? One answer from all causes, and how sure it is.
import type { Side } from "./causes/cause.js";
import type { Diagnosis, RankedCause } from "./diagnose.js";
import { LIKELY, SURE } from "./likely.js";

export interface Verdict {
  readonly kind: Side | "unknown";
  readonly isSure: boolean;
}

const SIDES: readonly Side[] = ["device", "network", "site"];

/**
 * The causes of a side together; one that says nothing about sides counts for none. Not clear where the likeliest cause lies on another
 * side. Sure only where something speaks for the likeliest cause,
 * and not only slightly, the clues together are not against it, and what web sites may have staged is not needed for it.
 */
export function verdictOf({ causes }: Diagnosis): Verdict {
  const [first] = causes;
  const sumOf = (side: Side, isForSure: boolean): number =>
    causes.reduce(
      (sum, cause) =>
        cause.side === side && (cause.mayBeSure || !isForSure)
          ? sum + cause.likelihood
          : sum,
      0,
    );
  const kind = SIDES.find((side) => sumOf(side, false) >= LIKELY);
  if (kind === undefined || (first.side !== null && first.side !== kind)) {
    return { kind: "unknown", isSure: false };
  }
  return {
    kind,
    isSure:
      first.side === kind && isBorneOut(first) && sumOf(kind, true) >= SURE,
  };
}

/** True where this one cause is sure, by the same measure as a side. */
export const isSureOf = (cause: RankedCause): boolean =>
  cause.likelihood >= SURE && isBorneOut(cause);

const isBorneOut = ({ mayBeSure, strength, clues }: RankedCause): boolean =>
  mayBeSure &&
  strength !== "against" &&
  clues.some((clue) => clue.speaks === "for" && clue.strength !== "slight");
