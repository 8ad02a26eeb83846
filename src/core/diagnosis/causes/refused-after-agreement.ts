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
  steps: {
    "choose-client-certificate": "often",
    "import-client-certificate": "sometimes",
    "load-card-module": "sometimes",
    "use-other-firefox-package": "hardly",
    "restart-firefox": "sometimes",
    "update-firefox": "hardly",
    "antivirus-https-scan": "sometimes",
    "try-other-network": "sometimes",
    "ask-it": "sometimes",
    "tell-owner": "often",
    "it-client-certificates": "sometimes",
    "owner-client-certificate-rules": "sometimes",
    "owner-fix-handshake": "often",
  },
});
