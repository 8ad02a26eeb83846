// The verdict in words: whose problem it is, how sure we are, and what that rests on.
import { isOwnNetwork } from "../address/address-kind.js";
import type { Diagnosis } from "../diagnosis/diagnose.js";
import { snake, text, type Text } from "../text/text.js";
import { verdictOf, type Verdict } from "../diagnosis/verdict.js";

export interface SaidVerdict extends Verdict {
  readonly chip: Text;
  /** One sentence about whose problem it is. */
  readonly whose: Text;
}

/** Where no clue speaks for the first cause, the sentence says what is usual for the category. */
export function sayVerdict(diagnosis: Diagnosis, host: string): SaidVerdict {
  const verdict = verdictOf(diagnosis);
  const usual = text(`category_${snake(diagnosis.category)}_whose`);
  const { kind, isSure } = verdict;
  if (kind === "unknown") {
    return { kind, isSure, chip: text("verdict_unknown"), whose: usual };
  }
  // In the reader's own network nobody else runs “the site”: it is a server, often theirs.
  const who = kind === "site" && isOwnNetwork(host) ? "own" : kind;
  const words = `verdict_${who}_${isSure ? "sure" : "likely"}` as const;
  const [first] = diagnosis.causes;
  const restsOnClues = first.clues.some(({ speaks }) => speaks === "for");
  return {
    kind,
    isSure,
    chip: text(words),
    // "Usually the site's owner has to act" must not appear beside a verdict that says otherwise.
    whose: restsOnClues || who === "own" ? text(`${words}_whose`) : usual,
  };
}
