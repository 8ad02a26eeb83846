// The handshake fails, and nothing shows why.
import { defineCause } from "./cause.js";
import { TOLD, toldOtherwise } from "../clues/told.js";

export const handshakeBroken = defineCause({
  id: "handshake-broken",
  side: null,
  applies: {
    SSL_ERROR_UNSUPPORTED_VERSION: "rare",
    SSL_ERROR_PROTOCOL_VERSION_ALERT: "rare",
    SSL_ERROR_NO_CYPHER_OVERLAP: "rare",
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: "rare",
    SSL_ERROR_SSL2_DISABLED: "rare",
    SSL_ERROR_RX_RECORD_TOO_LONG: "rare",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "rare",
    NS_ERROR_NET_INADEQUATE_SECURITY: "rare",
    protocol: "common",
  },
  asks: TOLD,
  weigh: toldOtherwise,
  steps: {
    "try-again-later": "sometimes",
    "restart-firefox": "sometimes",
    "update-firefox": "sometimes",
    "look-tls-settings": "sometimes",
    "antivirus-https-scan": "sometimes",
    "check-proxy": "sometimes",
    "try-other-network": "often",
    "compare-browser": "often",
    "tell-owner": "sometimes",
    "owner-fix-handshake": "often",
    "owner-test-site": "hardly",
    "reset-tls-settings": "sometimes",
  },
});
