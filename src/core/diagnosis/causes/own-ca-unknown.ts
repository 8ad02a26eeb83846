// The reader's own CA, or that of a program for developers, issued the certificate, and this Firefox does not have its root.
import { addressKind, isMostlyAtHome } from "../../address/address-kind.js";
import { text } from "../../text/text.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const ownCaUnknown = defineCause({
  id: "own-ca-unknown",
  side: "device",
  applies: {
    // Judgement. Of the reports of unknown issuers at addresses of one's own nearly all ended with an import (test/stories, and mkcert's issues).
    SEC_ERROR_UNKNOWN_ISSUER: "seen",
  },
  asks: ["address", "certificate", "other-failures"],
  weigh: (evidence, failure) => [
    ...given(evidence, "address", ({ kind }) => {
      const address = failure.host.ascii;
      if (addressKind(address) === "loopback") {
        // Nobody but whoever uses this device can have issued it.
        return [speaksFor("decisive", text("clue_this_device", { address }))];
      }
      if (kind === "public") {
        return [
          speaksAgainst("decisive", text("clue_public_name", { address })),
        ];
      }
      return isMostlyAtHome(address)
        ? [speaksFor("strong", text("clue_private_address", { address }))]
        : [];
    }),
    ...given(
      evidence,
      "certificate",
      ({ ownIssuer: name, interceptor, isSelfSigned, lacksIntermediate }) => [
        ...(name === null
          ? []
          : [speaksFor("decisive", text("clue_own_issuer", { name }))]),
        ...(interceptor === null
          ? []
          : [
              speaksAgainst(
                "decisive",
                text("clue_reads_along", { name: interceptor.name }),
              ),
            ]),
        ...(isSelfSigned
          ? [speaksAgainst("strong", text("clue_signs_itself"))]
          : []),
        ...(lacksIntermediate
          ? [speaksAgainst("strong", text("clue_link_is_missing"))]
          : []),
      ],
      "signer",
    ),
    // One's own servers may well fail together, other people's sites do not.
    ...failsElsewhere(evidence, failure, (_, said) =>
      speaksAgainst("fair", said),
    ),
  ],
  steps: {
    // It brings the root to Firefox itself, where it finds it.
    "update-own-tool": "often",
    "restart-firefox": "hardly",
    "verify-own-device": "hardly",
    "ask-it": "sometimes",
    "it-deploy-root": "usually",
    "import-own-root": "usually",
  },
});
