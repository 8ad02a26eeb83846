// A router, a printer or another small server signs its own certificate.
import { ownDeviceClues } from "../clues/address.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const selfSignedDevice = defineCause({
  id: "self-signed-device",
  side: "site",
  applies: {
    "self-signed": "usual",
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    // Self-signed and not marked as a CA: measured on 153.
    SEC_ERROR_CA_CERT_INVALID: "common",
  },
  asks: ["address", "certificate", "exception", "last-good", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "address", ({ kind }) =>
      // Somebody who gives out private names has a private issuer, too.
      kind === "private-name" &&
      failure.error.name === "SEC_ERROR_UNKNOWN_ISSUER"
        ? []
        : ownDeviceClues(evidence, failure),
    ),
    ...given(evidence, "address", ({ port }) =>
      port === null
        ? []
        : [speaksFor("fair", text("clue_device_port", { port: port }))],
    ),
    ...given(
      evidence,
      "certificate",
      ({ isSelfSigned }) => [
        isSelfSigned
          ? speaksFor(
              failure.error.category === "self-signed" ? "fair" : "decisive",
              text("clue_signs_itself"),
            )
          : speaksAgainst("strong", text("clue_signed_by_another")),
      ],
      "signer",
    ),
    ...given(evidence, "exception", () => [
      speaksFor("strong", text("clue_exception_before")),
    ]),
    ...given(evidence, "last-good", ({ isBuiltInRoot, issuer }) =>
      isBuiltInRoot === true
        ? [speaksAgainst("strong", text("clue_had_public_issuer", { issuer }))]
        : [],
    ),
    ...alone(evidence, failure),
  ],
  steps: {
    "open-network-login": "hardly",
    "verify-own-device": "usually",
    "try-other-network": "hardly",
    "tell-owner": "sometimes",
    "ask-it": "sometimes",
    "it-deploy-root": "sometimes",
    "owner-public-certificate": "usually",
    "weaken-exception": "usually",
  },
});
