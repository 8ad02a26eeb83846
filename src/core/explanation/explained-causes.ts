// The causes in words: what each one is, why we think so, what speaks against it, and what would decide it.
import type { Cause, Side } from "../diagnosis/causes/cause.js";
import { CAUSES, type CauseId } from "../diagnosis/causes/index.js";
import type { Diagnosis, RankedCause } from "../diagnosis/diagnose.js";
import type { Evidence, FactId } from "../evidence/evidence.js";
import { needFor } from "./said.js";
import { snake, text, type Text } from "../text/text.js";

export interface ExplainedCause {
  readonly id: CauseId;
  readonly side: Side | null;
  readonly strength: RankedCause["strength"];
  /** Whose problem it would be, and how much speaks for it. */
  readonly sideName: Text | null;
  readonly strengthName: Text;
  /** How likely it is, from 0.00 to 1.00, with two decimals. */
  readonly likelihood: string;
  /** True where next to nothing is left of it: of these there is no more to say than that. Never the first. */
  readonly isUnlikely: boolean;
  /** Stands above the title: is it what is usual, or does something speak for it? */
  readonly heading: Text;
  readonly title: Text;
  readonly why: Text;
  /** Strongest first. */
  readonly speaksFor: readonly Text[];
  readonly speaksAgainst: readonly Text[];
  /** Facts that are unknown, bear on this cause, and can be learnt. */
  readonly wouldTell: readonly FactId[];
}

/** Below this a cause is unlikely, whether something speaks against it or all the more for another: so the list stays in one order. */
const UNLIKELY = 0.02;

/** In the order of the diagnosis. */
export function explainCauses(
  { causes: [first, ...rest] }: Diagnosis,
  evidence: Evidence,
): readonly [ExplainedCause, ...ExplainedCause[]] {
  return [
    { ...explainCause(first, evidence), isUnlikely: false },
    ...rest.map((cause) => explainCause(cause, evidence)),
  ];
}

function explainCause(
  { id, side, strength, likelihood, clues }: RankedCause,
  evidence: Evidence,
): ExplainedCause {
  const said = (speaks: "for" | "against"): readonly Text[] =>
    once(
      clues.filter((clue) => clue.speaks === speaks).map((clue) => clue.text),
    );
  return {
    id,
    side,
    strength,
    sideName: side === null ? null : text(`side_${side}`),
    strengthName: text(`strength_${strength}`),
    likelihood: likelihood.toFixed(2),
    isUnlikely: likelihood < UNLIKELY,
    heading: text(said("for").length === 0 ? "cause_usual" : "cause_likely"),
    title: text(`cause_${snake(id)}_title`),
    why: text(`cause_${snake(id)}_why`),
    speaksFor: said("for"),
    speaksAgainst: said("against"),
    wouldTell: (ASKS.get(id) ?? []).filter(
      (fact) => needFor(fact, evidence) !== "nothing",
    ),
  };
}

/** What several facts say alike is said once. */
function once(texts: readonly Text[]): readonly Text[] {
  const words = texts.map((one) => JSON.stringify(one));
  return texts.filter((_, i) => words.indexOf(words[i] ?? "") === i);
}

const ASKS: ReadonlyMap<CauseId, readonly FactId[]> = new Map(
  (CAUSES as readonly Cause<CauseId>[]).map(({ id, asks }) => [id, asks]),
);
