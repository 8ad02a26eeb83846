// The certificate of a box of the reader's own was just replaced by one of the wrong kind.
import { isOwnNetwork } from "../../address/address-kind.js";
import { text } from "../../text/text.js";
import { given, speaksAgainst, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

/** Whoever has just changed something still knows what. Milliseconds. */
const JUST_NOW = 3_600_000;

export const ownCertificateChanged = defineCause({
  id: "own-certificate-changed",
  side: "site",
  applies: {
    // Judgement: such certificates are nearly always of one's own making, but it takes a page that loaded just before to tell.
    "malformed-certificate": "rare",
  },
  asks: ["loaded-before", "address"],
  weigh: (evidence, failure) => [
    ...given(evidence, "loaded-before", ({ at }) =>
      failure.at - at <= JUST_NOW
        ? [speaksFor("strong", text("clue_loaded_before"))]
        : [],
    ),
    ...given(evidence, "address", () => {
      const address = failure.host.ascii;
      return isOwnNetwork(address)
        ? [speaksFor("strong", text("clue_private_address", { address }))]
        : [speaksAgainst("decisive", text("clue_public_name", { address }))];
    }),
  ],
  steps: {
    "undo-own-change": "usually",
    "update-device-firmware": "sometimes",
    "verify-own-device": "hardly",
    "tell-owner": "often",
    "owner-correct-certificate": "usually",
    "open-device-over-http": "often",
  },
});
