// The errors of mozilla::pkix, MOZILLA_PKIX_ERROR_*, in the order of their numbers, base -0x4000 (pkixnss.h): see tls-errors.ts.
import { numberedFrom } from "./numbered.js";

export const PKIX_ERRORS = numberedFrom(16367, {
  MOZILLA_PKIX_ERROR_ISSUER_NO_LONGER_TRUSTED: [
    "distrusted-ca",
    "The certificate authority that issued the certificate was distrusted before the certificate was issued.",
  ],
  MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY: [
    "transparency",
    "The server presented insufficient certificate transparency information. Its certificate may not have been publicly disclosed, and it may have been misissued.",
  ],
  MOZILLA_PKIX_ERROR_MITM_DETECTED: ["interception"],
  MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: [
    "self-signed",
    "The certificate is not trusted because it is self-signed.",
  ],
  MOZILLA_PKIX_ERROR_ADDITIONAL_POLICY_CONSTRAINT_FAILED: [
    "distrusted-ca",
    "An additional policy constraint failed when validating this certificate.",
  ],
  MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME: [
    "malformed-certificate",
    "The server presented a certificate with an empty issuer distinguished name.",
  ],
  MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING: [
    "malformed-certificate",
    "The server presented a certificate that contains an invalid encoding of an integer. Common causes include negative serial numbers, negative RSA moduli, and encodings that are longer than necessary.",
  ],
  MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING: [
    "ocsp",
    "A required TLS feature is missing.",
  ],
  MOZILLA_PKIX_ERROR_VALIDITY_TOO_LONG: [
    "malformed-certificate",
    "The server presented a certificate that is valid for too long.",
  ],
  MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: [
    "ocsp",
    "The OCSP response does not include a status for the certificate being verified.",
  ],
  MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH: [
    "malformed-certificate",
    "The signature algorithm in the signature field of the certificate does not match the algorithm in its signatureAlgorithm field.",
  ],
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE: [
    "not-yet-valid",
    "A certificate that is not yet valid was used to issue the server’s certificate.",
  ],
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: [
    "not-yet-valid",
    "The server presented a certificate that is not yet valid.",
  ],
  MOZILLA_PKIX_ERROR_NO_RFC822NAME_MATCH: ["malformed-certificate"],
  MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA: [
    "malformed-certificate",
    "An X.509 version 1 certificate that is not a trust anchor was used to issue the server’s certificate. X.509 version 1 certificates are deprecated and should not be used to sign other certificates.",
  ],
  MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE: [
    "weak-crypto",
    "The server presented a certificate with a key size that is too small to establish a secure connection.",
  ],
  MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY: [
    "malformed-certificate",
    "The server uses a certificate with a basic constraints extension identifying it as a certificate authority. For a properly-issued certificate, this should not be the case.",
  ],
  MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE: [
    "pinning",
    "The server uses key pinning (HPKP) but no trusted certificate chain could be constructed that matches the pinset. Key pinning violations cannot be overridden.",
  ],
});
