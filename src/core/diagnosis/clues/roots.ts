// Clues from the root that a chain leads to, by signatures that were verified, or that it only names.
import type { Evidence, FactId } from "../../evidence/evidence.js";
import {
  standingIn,
  type RootWord,
  type Standing,
} from "../../certificate/roots/root-word.js";
import { text } from "../../text/text.js";
import {
  given,
  speaksAgainst,
  speaksFor,
  type Claim,
  type Clue,
  type Failing,
} from "./clue.js";

/** What {@link rootClues} and {@link ofSomebodyElse} ask for. */
export const ROOT = [
  "certificate",
  "firefox",
  "address",
] as const satisfies readonly FactId[];

/** What a root means for a cause, by how it stands in this Firefox. Nothing where the chain names none that Firefoxes have. */
export const rootClues = (
  evidence: Evidence,
  says: (root: RootWord, standing: Standing) => readonly Claim[],
): readonly Clue[] =>
  given(
    evidence,
    "certificate",
    ({ root }) =>
      root === null || root.kind === "own"
        ? []
        : given(
            evidence,
            "firefox",
            (firefox) => says(root, standingIn(root, firefox)),
            "signer",
          ),
    "signer",
  );

/** Which of two texts, and how strong: anybody can write a name, so it is never more than fair. */
export const byProof = (
  { kind, name }: RootWord,
  about: "retired" | "trusted" | "leaving" | "coming" | "stolen",
): Claim =>
  speaksFor(
    kind === "proven" ? "decisive" : "fair",
    text(`clue_root_${kind}_${about}`, { name }),
  );

/** Whoever has stolen keys can make a chain that leads there. */
export const isStolen = ({ retirement }: RootWord): boolean =>
  retirement?.because === "stolen";

/** Against causes in which nobody's public CA made the certificate: signatures prove that one did. */
export const notOfPublicCa = (evidence: Evidence): readonly Clue[] =>
  given(
    evidence,
    "certificate",
    ({ root }) =>
      root?.kind === "proven" && !isStolen(root)
        ? [
            speaksAgainst(
              "strong",
              text("clue_root_proven", { name: root.name }),
            ),
          ]
        : [],
    "signer",
  );

/** Against causes in a public CA's root: somebody else made the certificate. */
export const ofSomebodyElse = (
  evidence: Evidence,
  failure: Failing,
): readonly Clue[] => [
  ...given(evidence, "address", ({ kind }) => {
    const address = failure.host.ascii;
    return kind === "public"
      ? []
      : [speaksAgainst("strong", text("clue_no_public_ca", { address }))];
  }),
  ...given(
    evidence,
    "certificate",
    ({ interceptor, isSelfSigned, root }) => {
      if (interceptor !== null) {
        const { name } = interceptor;
        return [speaksAgainst("decisive", text("clue_reads_along", { name }))];
      }
      if (isSelfSigned) {
        return [speaksAgainst("strong", text("clue_signs_itself"))];
      }
      return root?.kind === "own"
        ? [speaksAgainst("strong", text("clue_root_own", { name: root.name }))]
        : [];
    },
    "signer",
  ),
];
