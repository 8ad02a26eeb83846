// The certificate is signed by one that is no CA's, as devices and test programs do.
import { defineCause } from "./cause.js";

export const issuerNotACa = defineCause({
  id: "issuer-not-a-ca",
  side: "site",
  applies: {
    SEC_ERROR_CA_CERT_INVALID: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "open-network-login",
    "read-certificate",
    "verify-own-device",
    "update-antivirus",
    "antivirus-https-scan",
    "tell-owner",
    "ask-it",
    "owner-public-certificate",
    "owner-correct-certificate",
  ],
});
