// The certificate breaks a rule of its form or of its chain.
import { defineCause } from "./cause.js";

export const certificateBreaksRules = defineCause({
  id: "certificate-breaks-rules",
  side: "site",
  applies: {
    "malformed-certificate": "possible",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-other-network",
    "update-firefox",
    "antivirus-https-scan",
    "verify-own-device",
    "tell-owner",
    "ask-it",
    "owner-correct-certificate",
    "owner-test-site",
    "ca-reissue",
  ],
});
