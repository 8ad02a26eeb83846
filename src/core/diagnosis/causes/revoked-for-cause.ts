// The CA has revoked this certificate.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const revokedForCause = defineCause({
  id: "revoked-for-cause",
  side: "site",
  applies: {
    revoked: "usual",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: [
    "leave-site",
    "reach-otherwise",
    "tell-owner",
    "ask-it",
    "come-back-tomorrow",
    "owner-replace-revoked",
    "owner-test-site",
    "ca-say-why-revoked",
  ],
});
