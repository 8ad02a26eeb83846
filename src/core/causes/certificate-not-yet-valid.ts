// The certificate begins later than now.
import { defineCause } from "./cause.js";

export const certificateNotYetValid = defineCause({
  id: "certificate-not-yet-valid",
  side: "site",
  applies: {
    "not-yet-valid": "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "check-clock",
    "come-back-when-valid",
    "verify-own-device",
    "tell-owner",
    "owner-check-server-clock",
    "ca-reissue",
    "weaken-exception",
  ],
});
