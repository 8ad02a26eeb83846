// The verdict in words: whose problem it is, how sure we are, and what that rests on.
import { isOwnNetwork } from "../address/address-kind.js";
import type { Diagnosis } from "../diagnosis/diagnose.js";
import { snake, text, type Text } from "../text/text.js";
import { verdictOf, type Verdict } from "../diagnosis/verdict.js";
import type { SaidGoingOn } from "./said-going-on.js";

export interface SaidVerdict extends Verdict {
  readonly chip: Text;
  /** One short sentence about whose problem it is; for a site that was called revoked, to stay away from it. */
  readonly whose: Text;
  /** What is usual for the category; null where something better is known. */
  readonly usual: Text | null;
}

/** Where no clue speaks for the first cause, there is also what is usual for the category. */
export function sayVerdict(
  diagnosis: Diagnosis,
  host: string,
  goingOn: SaidGoingOn | null,
): SaidVerdict {
  const verdict = verdictOf(diagnosis);
  const { kind, isSure } = verdict;
  // In the reader's own network nobody else runs “the site”: it is a server, often theirs.
  const who = kind === "site" && isOwnNetwork(host) ? "own" : kind;
  const chip =
    who === "unknown"
      ? "verdict_unknown"
      : (`verdict_${who}_${isSure ? "sure" : "likely"}` as const);
  const [first] = diagnosis.causes;
  const restsOnClues = first.clues.some(({ speaks }) => speaks === "for");
  // "Usually the site's owner has to act" must not appear beside a verdict that says otherwise.
  const isUsual = kind === "unknown" || (!restsOnClues && who !== "own");
  return {
    kind,
    isSure,
    chip: text(chip),
    whose:
      instead(diagnosis, goingOn) ??
      text(chip === "verdict_unknown" ? chip : `${chip}_whose`),
    usual: isUsual ? text(`category_${snake(diagnosis.category)}_whose`) : null,
  };
}

/** Where a certificate was revoked, that comes before whose problem it is. */
function instead(
  { category }: Diagnosis,
  goingOn: SaidGoingOn | null,
): Text | null {
  if (category === "revoked") {
    return text("verdict_revoked_whose");
  }
  return goingOn?.day === undefined
    ? null
    : text("verdict_revoked_before_whose", { day: goingOn.day });
}
