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
  steps: {
    "open-network-login": "sometimes",
    "check-clock": "hardly",
    "update-firefox": "sometimes",
    "update-antivirus": "sometimes",
    "antivirus-https-scan": "sometimes",
    "try-other-network": "sometimes",
    "compare-browser": "often",
    "scan-for-malware": "hardly",
    "try-new-profile": "sometimes",
    "verify-own-device": "sometimes",
    "tell-owner": "often",
    "ask-it": "often",
    "it-deploy-root": "often",
    "it-system-root-store": "sometimes",
    "owner-install-intermediate": "often",
    "owner-iis-chain": "hardly",
    "owner-public-certificate": "sometimes",
    "owner-test-site": "hardly",
  },
});
