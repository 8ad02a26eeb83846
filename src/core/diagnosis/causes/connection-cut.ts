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
  steps: {
    "try-again-later": "sometimes",
    "check-address": "hardly",
    "open-network-login": "hardly",
    "try-other-network": "often",
    "restart-firefox": "sometimes",
    "check-vpn-and-hosts": "often",
    "check-proxy": "sometimes",
    "antivirus-https-scan": "sometimes",
    "update-firefox": "hardly",
    "tell-owner": "sometimes",
    "ask-it": "sometimes",
    "owner-fix-handshake": "sometimes",
    "owner-fix-mixed-content": "hardly",
    "owner-site-is-up": "sometimes",
  },
});
