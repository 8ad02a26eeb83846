// Two certificates of one issuer have the same serial number.
import { defineCause } from "./cause.js";
import { ownDeviceClues } from "../clues/address.js";

export const sameSerial = defineCause({
  id: "same-serial",
  side: "site",
  applies: {
    SEC_ERROR_REUSED_ISSUER_AND_SERIAL: "usual",
  },
  asks: ["address"],
  weigh: ownDeviceClues,
  steps: [
    "restart-firefox",
    "delete-stored-certificate",
    "update-device-firmware",
    "tell-owner",
    "owner-new-serial",
  ],
});
