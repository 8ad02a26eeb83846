// Firefox has withdrawn its trust in the CA.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { isOfWithdrawnCa } from "../clues/answering.js";
import { defineCause } from "./cause.js";

export const issuerDistrusted = defineCause({
  id: "issuer-distrusted",
  side: "site",
  applies: {
    "distrusted-ca": "usual",
    // Once the root is gone for good, and where the list of revocations has its intermediates: a name tells.
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    SEC_ERROR_REVOKED_CERTIFICATE: "rare",
  },
  asks: [...OTHER_SITES, "last-good", "certificate"],
  weigh: (evidence, failure) => [
    ...alone(evidence, failure),
    ...given(evidence, "last-good", ({ isBuiltInRoot, issuer }) =>
      isBuiltInRoot === true
        ? [speaksFor("fair", text("clue_had_public_issuer", { issuer }))]
        : [],
    ),
    // Anybody can write a name, but nobody makes Firefox call a certificate revoked with it.
    ...(failure.error.category === "distrusted-ca"
      ? []
      : given(
          evidence,
          "certificate",
          (certificate) => {
            const { issuer } = certificate;
            return [
              isOfWithdrawnCa(certificate)
                ? speaksFor(
                    failure.error.category === "revoked"
                      ? "decisive"
                      : "strong",
                    text("clue_withdrawn_issuer", { issuer }),
                  )
                : speaksAgainst(
                    "strong",
                    text("clue_no_withdrawn_issuer", { issuer }),
                  ),
            ];
          },
          "signer",
        )),
  ],
  steps: {
    "leave-site": "hardly",
    "update-firefox": "sometimes",
    "reach-otherwise": "sometimes",
    "tell-owner": "usually",
    "ask-it": "sometimes",
    "owner-change-ca": "certain",
    "owner-test-site": "hardly",
  },
});
