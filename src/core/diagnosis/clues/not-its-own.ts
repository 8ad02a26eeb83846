// What a certificate says that somebody in between made: nothing about the site.
import { given, speaksAgainst, type Clue } from "./clue.js";
import type { Evidence } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";

/**
 * The clues of a cause that lies with the site: where the failing certificate names who intercepts, it is not the site's, whatever is wrong with
 * it, and whatever Firefox says. So this holds for every cause of that side, and diagnose.ts asks it of each.
 */
export function ofTheSite(
  clues: readonly Clue[],
  evidence: Evidence,
): readonly Clue[] {
  const { certificate } = evidence;
  if (!certificate.known || certificate.value.interceptor === null) {
    return clues;
  }
  const { name } = certificate.value.interceptor;
  return [
    ...clues.filter(({ facts }) => !facts.includes("certificate")),
    ...given(
      evidence,
      "certificate",
      ({ issuer }) => [
        speaksAgainst(
          "decisive",
          text("clue_certificate_by_interceptor", { issuer, name }),
        ),
      ],
      "readers",
    ),
  ];
}
