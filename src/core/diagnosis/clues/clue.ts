// What a clue is made of: what speaks for or against a cause, and how much.
import type { Fact } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import type { Text } from "../../text/text.js";

export type Strength = "decisive" | "strong" | "weak";

/** What speaks for or against a cause, in a whole sentence. */
export interface Clue {
  readonly strength: Strength;
  readonly speaks: "for" | "against";
  /** True for what nobody but this device can have told. */
  readonly isProof?: true;
  readonly text: Text;
}

/** What clues may know of the failure itself; `at` is the time of it all. */
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

/** A clue that speaks for the cause, and that no web site can stage. */
export const proves = (text: Text): Clue => ({
  strength: "decisive",
  speaks: "for",
  isProof: true,
  text,
});

/** Clues from a fact that is known; none from one that is not. */
export function given<T>(
  fact: Fact<T>,
  clues: (value: T) => readonly Clue[],
): readonly Clue[] {
  return fact.known ? clues(fact.value) : [];
}
