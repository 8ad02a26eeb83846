// What has to be verified for one certificate to be known as signed with the key of another.
import type { Certificate } from "./certificate.js";
import type { SignatureCheck } from "./signature-algorithm.js";

/** That one certificate was signed with the other's key. */
export function issuedBy(
  issuer: Certificate,
  certificate: Certificate,
): SignatureCheck {
  return {
    spki: issuer.key.spki,
    algorithm: certificate.signatureAlgorithm.der,
    signed: certificate.tbs,
    signature: certificate.signature,
  };
}
