// The certificate leads to no root that Firefox trusts, and nothing shows why.
import { defineCause } from "./cause.js";
import { TOLD, toldOtherwise } from "../clues/told.js";

export const issuerUnknown = defineCause({
  id: "issuer-unknown",
  side: null,
  applies: {
    "unknown-issuer": "usual",
    SEC_ERROR_CA_CERT_INVALID: "rare",
  },
  asks: TOLD,
  weigh: toldOtherwise,
  steps: [
    "open-network-login",
    "check-clock",
    "update-firefox",
    "update-antivirus",
    "antivirus-https-scan",
    "try-other-network",
    "compare-browser",
    "scan-for-malware",
    "try-new-profile",
    "verify-own-device",
    "tell-owner",
    "ask-it",
    "it-deploy-root",
    "it-system-root-store",
    "owner-install-intermediate",
    "owner-iis-chain",
    "owner-public-certificate",
    "owner-test-site",
  ],
});
