// The certificate uses a key or a signature that is too weak.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const weakCertificate = defineCause({
  id: "weak-certificate",
  side: "site",
  applies: {
    "weak-crypto": "usual",
  },
  asks: [...OTHER_SITES],
  weigh: alone,
  steps: {
    "update-firefox": "hardly",
    "antivirus-https-scan": "sometimes",
    "update-device-firmware": "sometimes",
    "verify-own-device": "hardly",
    "tell-owner": "usually",
    "owner-stronger-certificate": "certain",
    "owner-modern-tls": "sometimes",
  },
});
