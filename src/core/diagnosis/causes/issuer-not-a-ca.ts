// The certificate is signed by one that is not a CA's, as devices and test programs do.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const issuerNotACa = defineCause({
  id: "issuer-not-a-ca",
  side: "site",
  applies: {
    SEC_ERROR_CA_CERT_INVALID: "usual",
  },
  asks: ["certificate", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      ({ isSelfSigned }) => [
        isSelfSigned
          ? speaksAgainst("strong", text("clue_signs_itself"))
          : speaksFor("fair", text("clue_signed_by_another")),
      ],
      "signer",
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "open-network-login": "hardly",
    "verify-own-device": "often",
    "update-antivirus": "sometimes",
    "antivirus-https-scan": "sometimes",
    "tell-owner": "often",
    "ask-it": "sometimes",
    "owner-public-certificate": "often",
    "owner-correct-certificate": "often",
  },
});
