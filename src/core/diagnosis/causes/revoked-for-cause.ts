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
  steps: {
    "leave-site": "hardly",
    "reach-otherwise": "sometimes",
    "tell-owner": "usually",
    "ask-it": "hardly",
    "come-back-tomorrow": "sometimes",
    "owner-replace-revoked": "certain",
    "owner-test-site": "hardly",
    "ca-say-why-revoked": "sometimes",
  },
});
