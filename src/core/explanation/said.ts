// The facts in words: what is known, and of what is not known why not and what it would take.
import {
  FACT_IDS,
  FACTS,
  type Evidence,
  type FactId,
  type FactValues,
  type Need,
} from "../evidence/evidence.js";
import type { Fact, UnknownReason } from "../fact.js";
import { SAID, type SaidValue } from "./said-values.js";
import { snake, text, type Text } from "../text/text.js";

export interface SaidFact {
  readonly id: FactId;
  readonly isKnown: boolean;
  /** True for what the reader answered, be it “I don't know”. */
  readonly isTold: boolean;
  readonly name: Text;
  /** What is known, or why it is not. */
  readonly value: Text;
  /** Of other sites or extensions: for the reader's eyes, not for a report that is handed on. */
  readonly names: readonly string[];
  /** What it would take; `nothing` also where it is known. */
  readonly need: Need;
}

/** All of them, in the order of the table. `now` is in ms since the epoch. */
export function sayFacts(evidence: Evidence, now: number): readonly SaidFact[] {
  return FACT_IDS.map((id) => ({
    id,
    isKnown: evidence[id].known,
    isTold: isTold(id, evidence[id]),
    name: text(`fact_${snake(id)}_name`),
    need: needFor(id, evidence),
    ...sayValue(id, evidence[id], now),
  }));
}

const isTold = (id: FactId, fact: Fact<unknown>): boolean =>
  FACTS[id] === "you" && (fact.known || fact.because === "unsure");

function sayValue<Id extends FactId>(
  id: Id,
  fact: Fact<FactValues[Id]>,
  now: number,
): SaidValue {
  return fact.known
    ? SAID[id](fact.value, now)
    : { value: text(`fact_unknown_${snake(fact.because)}`), names: [] };
}

/** What it would take to learn the fact; `nothing` where it is known, or where nothing that anybody does would help. */
export function needFor(id: FactId, evidence: Evidence): Need {
  const fact = evidence[id];
  if (fact.known) {
    return "nothing";
  }
  const need = FACTS[id];
  switch (need) {
    case "probe":
      return need;
    case "memory":
      return fact.because === "switched-off" ? need : comesBy(fact.because);
    case "management":
    case "proxy":
    case "privacy":
      return fact.because === "not-permitted" ? need : comesBy(fact.because);
    case "certificate":
      return fact.because === "not-read" ? need : "nothing";
    case "you":
      return fact.because === "not-answered" ? need : "nothing";
    case "browsing":
    case "nothing":
      return comesBy(fact.because);
  }

  function comesBy(because: UnknownReason): Need {
    return because === "not-observed" && need !== "nothing"
      ? "browsing"
      : "nothing";
  }
}
