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
  steps: [
    "update-firefox",
    "antivirus-https-scan",
    "update-device-firmware",
    "verify-own-device",
    "tell-owner",
    "owner-stronger-certificate",
    "owner-modern-tls",
  ],
});
