// What a clue is: something that speaks for or against a cause, and how strongly.
import type { Fact } from "../../fact.js";
import type { Text } from "../../text/text.js";
import type { Evidence, FactId, FactValues } from "../../evidence/evidence.js";
import type { Failure } from "../../failure/failure.js";

/**
 * A clue is a likelihood ratio: how many times more often it is seen with the cause than without it. Orders of magnitude, by judgement: where
 * somebody has counted, the place says so. Against a cause: the reciprocal.
 */
export const RATIOS = {
  decisive: 100,
  strong: 10,
  fair: 3,
  slight: 1.5,
} as const;

export type Strength = keyof typeof RATIOS;

/** The questions that a certificate answers, each a witness of its own. */
type CertificateQuestion = "names" | "dates" | "signer" | "chain" | "marks";

/**
 * Clues that rest on one thing are one witness, however many sentences it speaks: only the strongest of them counts. Other sites are one (that
 * three loaded and that well-known ones answer says the same), readings of the clock are one, so is whoever reads along, and the network's login.
 */
export type Witness =
  "other-sites" | "clock" | "readers" | "login" | CertificateQuestion | FactId;

const WITNESSES: Readonly<Partial<Record<FactId, Witness>>> = {
  "other-loads": "other-sites",
  "other-failures": "other-sites",
  references: "other-sites",
  "local-roots": "readers",
  "changed-issuers": "readers",
  "captive-portal": "login",
  "portal-answer": "login",
};

/** What is claimed of a cause; it becomes a clue where {@link given} says on what it rests. */
export interface Claim {
  readonly strength: Strength;
  readonly speaks: "for" | "against";
  /** True for what only this device itself can have said. */
  readonly isProof?: true;
  readonly text: Text;
}

/** What speaks for or against a cause, in a whole sentence. */
export interface Clue extends Claim {
  /** What has to be known for it. */
  readonly facts: readonly FactId[];
  readonly witness: Witness;
}

/** What clues may know of the failure itself; `at` is the time of it all. */
export type Failing = Pick<Failure, "at" | "error" | "host" | "url" | "type">;

/** A claim that speaks for the cause; its text by convention `clue_…`. */
export const speaksFor = (strength: Strength, text: Text): Claim => ({
  strength,
  speaks: "for",
  text,
});

export const speaksAgainst = (strength: Strength, text: Text): Claim => ({
  strength,
  speaks: "against",
  text,
});

/** A claim that speaks for the cause, and that no web site can stage. */
export const proves = (text: Text): Claim => ({
  strength: "decisive",
  speaks: "for",
  isProof: true,
  text,
});

/** A certificate says which question of it is answered; every other fact is the witness that it always is. */
type About<Id extends FactId> = Id extends "certificate"
  ? [Witness]
  : [Witness?];

/** Clues from a fact that is known; none from one that is not. Where facts are needed together, the innermost is the witness. */
export function given<Id extends FactId>(
  evidence: Evidence,
  id: Id,
  claims: (value: FactValues[Id]) => readonly (Claim | Clue)[],
  ...[about = WITNESSES[id] ?? id]: About<Id>
): readonly Clue[] {
  const fact: Fact<FactValues[Id]> = evidence[id];
  return fact.known
    ? claims(fact.value).map((claim) => ({
        witness: about,
        ...claim,
        facts: [id, ...("facts" in claim ? claim.facts : [])],
      }))
    : [];
}

/** How much all clues of a cause say together: of each witness the strongest for it and the strongest against it. */
export function ratioOf(clues: readonly Clue[]): number {
  const said = new Map<string, number>();
  for (const { witness, speaks, strength } of clues) {
    const key = `${witness} ${speaks}`;
    said.set(key, Math.max(said.get(key) ?? 1, RATIOS[strength]));
  }
  // Divided at the end: what cancels out is one, and not nearly one.
  let [by, against] = [1, 1];
  for (const [key, ratio] of said) {
    if (key.endsWith("for")) {
      by *= ratio;
    } else {
      against *= ratio;
    }
  }
  return by / against;
}
