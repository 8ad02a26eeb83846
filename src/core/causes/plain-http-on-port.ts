// On the other side somebody speaks http without TLS.
import { defineCause } from "./cause.js";

export const plainHttpOnPort = defineCause({
  id: "plain-http-on-port",
  side: "site",
  applies: {
    SSL_ERROR_RX_RECORD_TOO_LONG: "usual",
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "check-address",
    "check-proxy",
    "open-network-login",
    "antivirus-https-scan",
    "open-device-over-http",
    "tell-owner",
    "owner-enable-tls",
    "owner-fix-mixed-content",
  ],
});
