// This Firefox keeps an older issuer of the same name, and checks the new one's certificates with its key.
import { isOwnNetwork } from "../../address/address-kind.js";
import { isOwnProgram } from "../../evidence/certificates/intercepted.js";
import { text } from "../../text/text.js";
import { failsElsewhere } from "../clues/elsewhere.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const oldIssuerKept = defineCause({
  id: "old-issuer-kept",
  side: "device",
  applies: {
    // By count: of ten public threads with a known end behind the first, nine were a CA or a tool that made its root again under the old name;
    // three of three behind the second. At public names hardly ever: the clue from the address.
    SEC_ERROR_BAD_SIGNATURE: "common",
    SEC_ERROR_INADEQUATE_KEY_USAGE: "common",
  },
  asks: [
    "address",
    "certificate",
    "other-failures",
    "local-roots",
    "changed-issuers",
  ],
  weigh: (evidence, failure) => [
    ...given(evidence, "address", () => {
      const address = failure.host.ascii;
      return isOwnNetwork(address)
        ? [speaksFor("strong", text("clue_own_ca_near", { address }))]
        : [speaksAgainst("strong", text("clue_public_name", { address }))];
    }),
    // A program that makes certificates for every site made its own root again.
    ...given(evidence, "local-roots", ({ interceptor }) =>
      interceptor === null
        ? []
        : [
            speaksFor(
              "fair",
              text("clue_reads_along", { name: interceptor.name }),
            ),
          ],
    ),
    ...given(
      evidence,
      "certificate",
      ({ interceptor, issuer }) =>
        isOwnProgram(evidence) && interceptor !== null
          ? [
              speaksFor(
                "decisive",
                text("clue_certificate_by_interceptor", {
                  issuer,
                  name: interceptor.name,
                }),
              ),
            ]
          : [],
      "readers",
    ),
    ...given(
      evidence,
      "certificate",
      ({ ownIssuer: name, isSelfSigned }) => [
        ...(name === null
          ? []
          : [speaksFor("strong", text("clue_own_issuer", { name }))]),
        ...(isSelfSigned
          ? [speaksAgainst("strong", text("clue_signs_itself"))]
          : []),
      ],
      "signer",
    ),
    // What a program on this device signs, it signs for every site.
    ...failsElsewhere(evidence, failure),
  ],
  steps: {
    "delete-old-issuer": "usually",
    // Before anything is deleted, or anybody is told, it tells this cause from a site that everybody sees fail.
    "try-new-profile": "often",
    "update-own-tool": "sometimes",
    "restart-firefox": "hardly",
    "ask-it": "sometimes",
    "tell-owner": "sometimes",
    "owner-new-serial": "often",
    "import-own-root": "often",
  },
});
