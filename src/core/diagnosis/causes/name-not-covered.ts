// The certificate is for other names, and nothing shows why.
import { alone, OTHER_SITES } from "../clues/elsewhere.js";
import { defineCause } from "./cause.js";

export const nameNotCovered = defineCause({
  id: "name-not-covered",
  side: "site",
  applies: {
    "wrong-host": "usual",
  },
  asks: OTHER_SITES,
  weigh: alone,
  steps: [
    "check-address",
    "open-network-login",
    "check-vpn-and-hosts",
    "try-other-network",
    "verify-own-device",
    "tell-owner",
    "owner-fix-names",
    "owner-fix-mixed-content",
    "owner-test-site",
  ],
});
