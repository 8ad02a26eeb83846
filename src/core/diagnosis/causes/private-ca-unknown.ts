// A company's or a home's own CA issued the certificate, and this Firefox does not have its root.
import { text } from "../../text/text.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { notOfPublicCa } from "../clues/roots.js";
import { isMostlyAtHome } from "../../address/address-kind.js";
import { defineCause } from "./cause.js";

export const privateCaUnknown = defineCause({
  id: "private-ca-unknown",
  side: "network",
  applies: {
    SEC_ERROR_UNKNOWN_ISSUER: "common",
  },
  asks: ["address", "last-good", "certificate", ...OTHER_SITES],
  weigh: (evidence, failure) => [
    ...given(evidence, "address", ({ kind }) => {
      const address = failure.host.ascii;
      return kind === "public"
        ? [speaksAgainst("strong", text("clue_public_name", { address }))]
        : // At home, whoever has a CA of their own made it: own-ca-unknown.
          isMostlyAtHome(address)
          ? []
          : [speaksFor("strong", text("clue_no_public_ca", { address }))];
    }),
    // Firefox says that a root is built in, but never that it is not.
    ...given(evidence, "last-good", ({ isBuiltInRoot, issuer }) =>
      isBuiltInRoot === true
        ? [speaksAgainst("strong", text("clue_had_public_issuer", { issuer }))]
        : [speaksFor("decisive", text("clue_had_private_issuer", { issuer }))],
    ),
    ...given(
      evidence,
      "certificate",
      ({ isSelfSigned, interceptor, ownIssuer: name, lacksIntermediate }) => [
        ...(name === null
          ? []
          : [speaksAgainst("strong", text("clue_own_issuer", { name }))]),
        ...(isSelfSigned
          ? [speaksAgainst("strong", text("clue_signs_itself"))]
          : []),
        ...(lacksIntermediate
          ? [speaksAgainst("strong", text("clue_link_is_missing"))]
          : []),
        ...(interceptor === null
          ? []
          : [
              speaksAgainst(
                "decisive",
                text("clue_reads_along", { name: interceptor.name }),
              ),
            ]),
      ],
      "signer",
    ),
    ...notOfPublicCa(evidence),
    ...alone(evidence, failure),
  ],
  steps: {
    "check-address": "hardly",
    "ask-it": "usually",
    "it-deploy-root": "certain",
    "it-system-root-store": "often",
  },
});
