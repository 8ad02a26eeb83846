// What has to be verified to know that one certificate was signed with another one's key.
import type { Certificate } from "./certificate.js";
import type { SignatureCheck } from "./signature-algorithm.js";

/** One certificate was signed with the other's key. */
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
