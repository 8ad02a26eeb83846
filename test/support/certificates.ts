// Certificates of the lab's builder, as the core reads them.
import { createHash } from "node:crypto";
import type { Certificate } from "../../src/core/certificate/certificate.js";
import { readCertificate } from "../../src/core/certificate/read-certificate.js";
import type { Signer } from "../../src/core/certificate/ocsp-judge.js";
import type { CertificateId } from "../../src/core/certificate/ocsp-request.js";

/** What the core makes of a certificate that it can read. */
export function certificateOf(der: Uint8Array): Certificate {
  const reading = readCertificate(der);
  if (reading.kind !== "read") {
    throw new Error(`unreadable: ${JSON.stringify(reading.because)}`);
  }
  return reading.certificate;
}

export const sha1 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash("sha1").update(bytes).digest());

export const signerOf = (certificate: Certificate): Signer => ({
  certificate,
  keyHash: sha1(certificate.key.bits),
});

export const idOf = (
  certificate: Certificate,
  issuer: Certificate,
): CertificateId => ({
  issuerNameHash: sha1(issuer.subject.der),
  issuerKeyHash: sha1(issuer.key.bits),
  serial: certificate.serial,
});
