// The facts in words: what is known, and of what is not known why not and what it would take.
import {
  FACT_IDS,
  FACTS,
  type Evidence,
  type FactId,
  type Need,
} from "./evidence.js";
import { snake, text, type Text } from "../text.js";

export interface SaidFact {
  readonly id: FactId;
  readonly isKnown: boolean;
  readonly name: Text;
  /** What is known, or why it is not. */
  readonly value: Text;
  /** What it would take; `nothing` also where it is known. */
  readonly need: Need;
}

/** All of them, in the order of the table. */
export function sayFacts(evidence: Evidence): readonly SaidFact[] {
  return FACT_IDS.map((id) => sayFact(id, evidence));
}

function sayFact(id: FactId, evidence: Evidence): SaidFact {
  const fact = evidence[id];
  return {
    id,
    isKnown: fact.known,
    name: text(`fact_${snake(id)}_name`),
    value: fact.known
      ? text("fact_unknown_not_told")
      : text(`fact_unknown_${snake(fact.because)}`),
    need: fact.known ? "nothing" : FACTS[id],
  };
}
