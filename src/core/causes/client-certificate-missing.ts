// The server wants a certificate from its visitor, and gets none.
import { defineCause } from "./cause.js";

export const clientCertificateMissing = defineCause({
  id: "client-certificate-missing",
  side: "device",
  applies: {
    "client-certificate": "possible",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "choose-client-certificate",
    "import-client-certificate",
    "restart-firefox",
    "ask-it",
    "tell-owner",
    "it-client-certificates",
    "owner-client-certificate-rules",
  ],
});
