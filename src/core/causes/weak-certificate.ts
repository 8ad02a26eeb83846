// The certificate uses a key or a signature that is too weak.
import { defineCause } from "./cause.js";

export const weakCertificate = defineCause({
  id: "weak-certificate",
  side: "site",
  applies: {
    "weak-crypto": "usual",
  },
  asks: [],
  weigh: () => [],
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
