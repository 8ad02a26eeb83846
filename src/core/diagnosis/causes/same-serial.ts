// Two certificates of one issuer have the same serial number.
import { ownDeviceClues } from "../clues/address.js";
import { text } from "../../text/text.js";
import { given, speaksFor } from "../clues/clue.js";
import { defineCause } from "./cause.js";

export const sameSerial = defineCause({
  id: "same-serial",
  side: "site",
  applies: {
    SEC_ERROR_REUSED_ISSUER_AND_SERIAL: "usual",
  },
  asks: ["address", "certificate"],
  weigh: (evidence, failure) => [
    // Elsewhere too the code says so itself: whoever reads along on this device may repeat numbers as well.
    ...ownDeviceClues(evidence, failure).map((clue) =>
      clue.speaks === "against" ? { ...clue, strength: "fair" as const } : clue,
    ),
    ...given(
      evidence,
      "certificate",
      ({ repeatsSerial }) =>
        repeatsSerial
          ? [speaksFor("decisive", text("clue_repeats_serial"))]
          : [],
      "marks",
    ),
  ],
  steps: {
    // What reads along on this device forgets its numbers, or no longer repeats them.
    "update-own-tool": "sometimes",
    "restart-firefox": "sometimes",
    "delete-stored-certificate": "usually",
    "update-device-firmware": "sometimes",
    "tell-owner": "sometimes",
    "owner-new-serial": "certain",
  },
});
