// The server does not accept the certificate that the visitor shows.
import { defineCause } from "./cause.js";

export const clientCertificateRefused = defineCause({
  id: "client-certificate-refused",
  side: "device",
  applies: {
    SSL_ERROR_BAD_CERT_ALERT: "usual",
    SSL_ERROR_REVOKED_CERT_ALERT: "usual",
    SSL_ERROR_EXPIRED_CERT_ALERT: "usual",
    SSL_ERROR_UNSUPPORTED_CERT_ALERT: "usual",
    SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT: "usual",
    SSL_ERROR_UNKNOWN_CA_ALERT: "usual",
    SSL_ERROR_ACCESS_DENIED_ALERT: "usual",
  },
  asks: [],
  weigh: () => [],
  steps: [
    "choose-client-certificate",
    "import-client-certificate",
    "check-clock",
    "ask-it",
    "tell-owner",
    "it-client-certificates",
    "owner-client-certificate-rules",
  ],
});
