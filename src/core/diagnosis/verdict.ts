// Is it me, the site or the network? One answer from all causes, and how sure it is.
import type { Side } from "./causes/cause.js";
import type { Diagnosis, RankedCause } from "./diagnose.js";

export interface Verdict {
  readonly kind: Side | "unknown";
  readonly isSure: boolean;
}

/** How far the best cause of one side must be ahead of the best of another. In the weights of diagnose.ts: more than a weak clue. */
const AHEAD = 4;
/** More than two strong clues. */
const FAR_AHEAD = 20;

/**
 * Never sure of a cause that websites may have staged. Unknown where the causes of two sides are about equally likely, or where the
 * likeliest says nothing about sides. A cause that says nothing about sides makes another one less sure, but does not contradict it.
 */
export function verdictOf({ causes }: Diagnosis): Verdict {
  const [{ side, score, mayBeSure }, ...rest] = causes;
  if (side === null) {
    return { kind: "unknown", isSure: false };
  }
  const others = rest.filter((cause) => cause.side !== side);
  const gainsaying = others.filter((cause) => cause.side !== null);
  return score - highest(gainsaying) < AHEAD
    ? { kind: "unknown", isSure: false }
    : {
        kind: side,
        isSure: mayBeSure && score - highest(others) >= FAR_AHEAD,
      };
}

const highest = (causes: readonly RankedCause[]): number =>
  Math.max(...causes.map(({ score }) => score));
