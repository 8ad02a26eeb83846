// What a cause is made of: a reason why failures happen, judged by the evidence.
import type { CategoryId } from "../../failure/codes/categories.js";
import type { Evidence, FactId } from "../../evidence/evidence.js";
import type { Clue, Failing } from "../clues/clue.js";
import type { NetworkErrorName } from "../../failure/codes/network-errors.js";
import type { TlsErrorName } from "../../failure/codes/tls-errors.js";
import type { StepId } from "../../steps/steps.js";

/** Where the trouble lies: this device and its reader, the network, or the site. */
export type Side = "device" | "network" | "site";

/** How often the cause is behind an error, before anything else is known: priors.ts has the odds, and what was counted. */
export type Fit = "usual" | "common" | "seen" | "rare" | "curious";

/** How often a step mends what this cause broke, where somebody takes it: cures.ts has the chances. */
export type Cure = "certain" | "usually" | "often" | "sometimes" | "hardly";

/** A cause's steps. Their order decides where two are worth the same. */
export type Cures = Readonly<Partial<Record<StepId, Cure>>>;

/** The errors, or whole categories, that the cause may be behind. A named error goes before its category. */
export type Applies = Readonly<
  Partial<Record<CategoryId | TlsErrorName | NetworkErrorName, Fit>>
>;

export interface Cause<Id extends string = string> {
  readonly id: Id;
  /** Null for a cause that only says what Firefox objects to, and not where that comes from. */
  readonly side: Side | null;
  /** True where websites can stage what speaks for it: then no verdict is sure without a clue that is a proof. */
  readonly isStageable?: true;
  /** For a cause that anybody can make look like the true one: without this it is never said to be likely, but “Perhaps” at most. */
  readonly isProven?: (evidence: Evidence) => boolean;
  readonly applies: Applies;
  /** The facts by which it is judged. */
  readonly asks: readonly FactId[];
  /** Clues from what is known; an unknown fact gives none. */
  readonly weigh: (evidence: Evidence, failure: Failing) => readonly Clue[];
  /**
   * What can be done about it: the reader's own steps first, then those that others must take, and what weakens security last. Of telling the
   * owner or asking IT, the chance is that what they do cures it.
   */
  readonly steps: Cures;
}

/** Keeps the id's type. Texts go by convention: `cause_<id>_title`, `cause_<id>_why`. */
export function defineCause<const Id extends string>(
  cause: Cause<Id>,
): Cause<Id> {
  return cause;
}
