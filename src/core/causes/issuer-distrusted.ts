// Firefox has withdrawn its trust in the CA.
import { defineCause } from "./cause.js";

export const issuerDistrusted = defineCause({
  id: "issuer-distrusted",
  side: "site",
  applies: {
    "distrusted-ca": "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "leave-site",
    "update-firefox",
    "reach-otherwise",
    "tell-owner",
    "ask-it",
    "owner-change-ca",
    "owner-test-site",
  ],
});
