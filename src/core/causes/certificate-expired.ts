// The site's certificate has ended, and nobody renewed it.
import { defineCause } from "./cause.js";

export const certificateExpired = defineCause({
  id: "certificate-expired",
  side: "site",
  applies: {
    expired: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "check-clock",
    "try-again-later",
    "verify-own-device",
    "tell-owner",
    "owner-renew",
    "owner-reload-server",
    "owner-fix-key-pair",
    "owner-test-site",
    "weaken-exception",
  ],
});
