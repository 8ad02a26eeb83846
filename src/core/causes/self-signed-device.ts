// A device or a small server signs its own certificate.
import { defineCause } from "./cause.js";

export const selfSignedDevice = defineCause({
  id: "self-signed-device",
  side: "site",
  applies: {
    "self-signed": "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "open-network-login",
    "verify-own-device",
    "try-other-network",
    "tell-owner",
    "ask-it",
    "it-deploy-root",
    "owner-public-certificate",
    "weaken-exception",
  ],
});
