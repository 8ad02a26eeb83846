// What a clue is: something that speaks for or against a cause, and how strongly.
import type { Fact } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import type { Text } from "../../text/text.js";

export type Strength = "decisive" | "strong" | "weak";

/** What speaks for or against a cause, in a whole sentence. */
export interface Clue {
  readonly strength: Strength;
  readonly speaks: "for" | "against";
  /** True for what only this device itself can have said. */
  readonly isProof?: true;
  readonly text: Text;
}

/** What clues may know about the failure itself; `at` is when it happened. */
export type Failing = Pick<Failure, "at" | "error" | "host" | "url" | "type">;

/** A clue that speaks for the cause; its text by convention `clue_…`. */
export const speaksFor = (strength: Strength, text: Text): Clue => ({
  strength,
  speaks: "for",
  text,
});

export const speaksAgainst = (strength: Strength, text: Text): Clue => ({
  strength,
  speaks: "against",
  text,
});

/** A clue that speaks for the cause and that no website can stage. */
export const proves = (text: Text): Clue => ({
  strength: "decisive",
  speaks: "for",
  isProof: true,
  text,
});

/** Clues from a known fact; none from an unknown one. */
export function given<T>(
  fact: Fact<T>,
  clues: (value: T) => readonly Clue[],
): readonly Clue[] {
  return fact.known ? clues(fact.value) : [];
}
