// The connection was cut, by the server or by something in between.
import { defineCause } from "./cause.js";

export const connectionCut = defineCause({
  id: "connection-cut",
  side: null,
  applies: {
    NS_ERROR_NET_RESET: "usual",
    NS_ERROR_NET_INTERRUPT: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "try-again-later",
    "check-address",
    "open-network-login",
    "try-other-network",
    "restart-firefox",
    "check-vpn-and-hosts",
    "check-proxy",
    "antivirus-https-scan",
    "update-firefox",
    "tell-owner",
    "ask-it",
    "owner-fix-handshake",
    "owner-fix-mixed-content",
    "owner-site-is-up",
  ],
});
