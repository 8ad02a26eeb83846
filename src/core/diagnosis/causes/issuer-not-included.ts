// A state or another public body issued the certificate itself, and Firefox does not include its CA.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { notOfPublicCa } from "../clues/roots.js";
import { defineCause } from "./cause.js";
import { text } from "../../text/text.js";

/** The endings that states keep for themselves and their forces. */
const STATE_NAME =
  /\.(gov|mil)$|\.(gov|govt|go|gob|gouv|mil|lg|admin|gc)\.[a-z]{2}$|\.(bund\.de|admin\.ch|gc\.ca)$/i;

/** How such bodies name their CAs. */
const STATE_ISSUER =
  /government|gobierno|governo|gouvernement|ministr|minist[eè]re|ministerio|defen[cs]e|\bDoD\b|\barmy\b|military|public administration|\bL?GPKI\b|政府|官職/i;

// Whoever stands in between can copy any name, and a state may well be the one: this is never said for sure, and only of a state's own site.
export const issuerNotIncluded = defineCause({
  id: "issuer-not-included",
  side: "site",
  isStageable: true,
  applies: {
    // Counted: the root of a government was behind five of the 37 unclassified errors of servers (Acer et al. 2017, table 4).
    SEC_ERROR_UNKNOWN_ISSUER: "seen",
  },
  asks: ["address", "certificate", ...OTHER_SITES],
  weigh: (evidence, failure) => {
    const address = failure.host.ascii;
    const isState = STATE_NAME.test(address);
    return [
      ...notOfPublicCa(evidence),
      ...given(evidence, "address", () =>
        isState
          ? [speaksFor("fair", text("clue_state_site", { address }))]
          : [speaksAgainst("strong", text("clue_no_state_site", { address }))],
      ),
      ...given(
        evidence,
        "certificate",
        ({ issuer, issuerText, isSelfSigned }) => {
          if (isSelfSigned) {
            return [speaksAgainst("strong", text("clue_signs_itself"))];
          }
          return isState && STATE_ISSUER.test(issuerText)
            ? [speaksFor("strong", text("clue_state_issuer", { issuer }))]
            : [];
        },
        "readers",
      ),
      ...given(
        evidence,
        "certificate",
        ({ lacksIntermediate, isSelfSigned }) =>
          lacksIntermediate || isSelfSigned
            ? [speaksAgainst("strong", text("clue_link_is_missing"))]
            : [speaksFor("fair", text("clue_no_link_is_missing"))],
        "chain",
      ),
      ...alone(evidence, failure),
    ];
  },
  steps: {
    "compare-browser": "often",
    "reach-otherwise": "often",
    "tell-owner": "sometimes",
    "ask-it": "hardly",
    "owner-public-certificate": "certain",
  },
});
