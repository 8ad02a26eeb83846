// The address is one typing mistake away from another.
import { isCovered } from "../clues/names.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const mistypedAddress = defineCause({
  id: "mistyped-address",
  side: "device",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "common",
    SEC_ERROR_UNKNOWN_ISSUER: "rare",
    MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "rare",
    NS_ERROR_UNKNOWN_HOST: "common",
  },
  asks: ["address", "certificate", "last-good", "loaded-before"],
  weigh: (evidence) => [
    ...given(evidence, "address", ({ resembles }) =>
      resembles === null
        ? [speaksAgainst("fair", text("clue_resembles_nothing"))]
        : [
            speaksFor("strong", text("clue_resembles", { host: resembles })),
            ...given(
              evidence,
              "certificate",
              ({ names }) =>
                isCovered(names, resembles)
                  ? [
                      speaksFor(
                        "decisive",
                        text("clue_covers_the_other", { host: resembles }),
                      ),
                    ]
                  : [],
              "names",
            ),
          ],
    ),
    // Somebody who has been here before knows the name.
    ...given(evidence, "last-good", ({ issuer }) => [
      speaksAgainst("strong", text("clue_loaded_with", { issuer })),
    ]),
    ...given(evidence, "loaded-before", () => [
      speaksAgainst("strong", text("clue_loaded_before")),
    ]),
  ],
  steps: {
    "check-address": "certain",
    "reach-otherwise": "sometimes",
    "tell-owner": "hardly",
  },
});
