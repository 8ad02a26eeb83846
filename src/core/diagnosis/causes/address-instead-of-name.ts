// The address is a number, and certificates are for names.
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const addressInsteadOfName = defineCause({
  id: "address-instead-of-name",
  side: "device",
  applies: {
    SSL_ERROR_BAD_CERT_DOMAIN: "common",
  },
  asks: ["address"],
  weigh: (evidence, failure) =>
    given(evidence, "address", ({ kind }) => {
      switch (kind) {
        case "ipv4":
        case "ipv6":
          return [
            speaksFor(
              "decisive",
              text("clue_number_address", { address: failure.host.ascii }),
            ),
          ];
        case "localhost":
        case "private-name":
        case "public":
          return [speaksAgainst("decisive", text("clue_address_is_a_name"))];
      }
    }),
  steps: {
    "check-address": "usually",
    "verify-own-device": "often",
    "ask-it": "sometimes",
    "tell-owner": "sometimes",
    "owner-fix-names": "often",
  },
});
