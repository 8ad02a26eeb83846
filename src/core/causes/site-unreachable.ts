// Nobody answers at the site's address.
import { defineCause } from "./cause.js";

export const siteUnreachable = defineCause({
  id: "site-unreachable",
  side: null,
  applies: {
    network: "possible",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "check-connection",
    "check-address",
    "open-network-login",
    "check-vpn-and-hosts",
    "check-proxy",
    "try-other-network",
    "tell-owner",
    "owner-site-is-up",
    "owner-fix-key-pair",
    "owner-fix-mixed-content",
  ],
});
