// The handshake fails, and nothing tells why.
import { defineCause } from "./cause.js";

export const handshakeBroken = defineCause({
  id: "handshake-broken",
  side: null,
  applies: {
    protocol: "possible",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "restart-firefox",
    "update-firefox",
    "reset-tls-settings",
    "antivirus-https-scan",
    "check-proxy",
    "try-other-network",
    "compare-browser",
    "tell-owner",
    "owner-fix-handshake",
    "owner-test-site",
  ],
});
