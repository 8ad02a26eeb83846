// The server breaks off in the middle of the handshake, often because a client certificate is missing.
import { defineCause } from "./cause.js";

export const refusedAfterAgreement = defineCause({
  id: "refused-after-agreement",
  side: null,
  applies: {
    SSL_ERROR_HANDSHAKE_FAILURE_ALERT: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "choose-client-certificate",
    "import-client-certificate",
    "restart-firefox",
    "update-firefox",
    "antivirus-https-scan",
    "try-other-network",
    "ask-it",
    "tell-owner",
    "it-client-certificates",
    "owner-client-certificate-rules",
    "owner-fix-handshake",
  ],
});
