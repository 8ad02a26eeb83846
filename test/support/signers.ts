// Certificates as those who may have signed an answer, and the question that asks for one.
import { createHash } from "node:crypto";
import type { Certificate } from "../../src/core/certificate/fields/certificate.js";
import type { Signer } from "../../src/core/certificate/revocation/ocsp-judge.js";
import type { CertificateId } from "../../src/core/certificate/revocation/ocsp-request.js";

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
