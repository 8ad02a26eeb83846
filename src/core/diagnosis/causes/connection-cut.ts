// The connection was cut, by the server or by something in between.
import { defineCause } from "./cause.js";

export const connectionCut = defineCause({
  id: "connection-cut",
  side: null,
  applies: {
    // Counted: of 21 public threads four stayed without a reason (see program-changes-traffic.ts).
    NS_ERROR_NET_RESET: "common",
    NS_ERROR_NET_INTERRUPT: "common",
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
    "quit-traffic-programs": "sometimes",
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
