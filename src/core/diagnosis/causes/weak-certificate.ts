// The certificate uses a key or a signature that is too weak.
import { defineCause } from "./cause.js";
import { alone, OTHER_SITES } from "../clues/elsewhere.js";

export const weakCertificate = defineCause({
  id: "weak-certificate",
  side: "site",
  applies: {
    "weak-crypto": "usual",
    SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE: "rare",
    SEC_ERROR_UNSUPPORTED_EC_POINT_FORM: "rare",
    SEC_ERROR_UNSUPPORTED_KEYALG: "rare",
    // These are about what signs the handshake.
    SSL_ERROR_UNSUPPORTED_HASH_ALGORITHM: "seen",
    SSL_ERROR_UNSUPPORTED_SIGNATURE_ALGORITHM: "seen",
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
