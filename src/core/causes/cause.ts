// What a cause is made of: a reason why failures happen, judged by the evidence.
import type { CategoryId } from "../categories.js";
import type { Evidence, FactId } from "../evidence/evidence.js";
import type { Fact } from "../fact.js";
import type { Failure } from "../failure/failure.js";
import type { NetworkErrorName } from "../failure/network-errors.js";
import type { TlsErrorName } from "../failure/tls-errors.js";
import type { StepId } from "../guide/steps.js";
import type { Text } from "../text.js";

/** Where the trouble lies: the reader and this device, the network between, or the site. */
export type Side = "device" | "network" | "site";

/** How often the cause stands behind an error, before anything else is known. */
export type Fit = "usual" | "possible" | "rare";

export type Strength = "decisive" | "strong" | "weak";

/** What speaks for or against a cause, in a whole sentence. */
export interface Clue {
  readonly strength: Strength;
  readonly speaks: "for" | "against";
  /** True for what nobody but this device can have told. */
  readonly isProof?: true;
  readonly text: Text;
}

/** The errors, or whole categories, behind which the cause may stand. A named error goes before its category. */
export type Applies = Readonly<
  Partial<Record<CategoryId | TlsErrorName | NetworkErrorName, Fit>>
>;

export interface Cause<Id extends string = string> {
  readonly id: Id;
  /** Null for a cause that says only what Firefox objects to, and not where that comes from. */
  readonly side: Side | null;
  /** True where web sites can stage what speaks for it: no verdict is then sure without a clue that is a proof. */
  readonly isStageable?: true;
  readonly applies: Applies;
  /** The facts that it is judged by. */
  readonly asks: readonly FactId[];
  /** Clues from what is known; an unknown fact gives none. `failure.at` is the time of it all. */
  readonly weigh: (
    evidence: Evidence,
    failure: Pick<Failure, "at" | "error" | "host" | "url" | "type">,
  ) => readonly Clue[];
  /** Harmless and likely first; then who else must act; what weakens security last. */
  readonly steps: readonly StepId[];
}

/** Keeps the id's type. Texts by convention: `cause_<id>_title`, `cause_<id>_why`. */
export function defineCause<const Id extends string>(
  cause: Cause<Id>,
): Cause<Id> {
  return cause;
}

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
