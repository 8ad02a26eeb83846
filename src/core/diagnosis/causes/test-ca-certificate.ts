// The certificate in use comes from a CA's test system.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { GOOD_BEFORE, goodBefore } from "../clues/not-its-own.js";
import { defineCause } from "./cause.js";
import { isFromTestSystem } from "../clues/answering.js";
import { text } from "../../text/text.js";

export const testCaCertificate = defineCause({
  id: "test-ca-certificate",
  side: "site",
  applies: {
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
  },
  asks: ["certificate", ...GOOD_BEFORE, ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(
      evidence,
      "certificate",
      (certificate) => {
        const { issuer } = certificate;
        return isFromTestSystem(certificate)
          ? [speaksFor("decisive", text("clue_test_issuer", { issuer }))]
          : [speaksAgainst("strong", text("clue_no_test_issuer", { issuer }))];
      },
      "readers",
    ),
    ...goodBefore(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "tell-owner": "usually",
    "owner-public-certificate": "certain",
    "owner-test-site": "hardly",
  },
});
