// Who signed whom, as OpenSSL sees it: for tests that need the answer at once, and to compare our own verification with.
import { X509Certificate, createPublicKey } from "node:crypto";
import type { Certificate } from "../../src/core/certificate/fields/certificate.js";
import {
  linkQuestions,
  signedBy,
  type LinkQuestion,
  type SignedBy,
} from "../../src/core/certificate/chain/links.js";
import type { SignatureAnswer } from "../../src/core/certificate/fields/signature-algorithm.js";

/** Every link among the certificates, verified by OpenSSL. */
export function linksOf(certificates: readonly Certificate[]): SignedBy {
  const questions = linkQuestions(certificates);
  return signedBy(questions, questions.map(opensslSays));
}

/** "cannot-check" where it cannot read the certificate or the key. */
export function opensslSays({
  certificate,
  issuer,
}: LinkQuestion): SignatureAnswer {
  try {
    const key = createPublicKey({
      key: Buffer.from(issuer.key.spki),
      format: "der",
      type: "spki",
    });
    return new X509Certificate(certificate.der).verify(key)
      ? "holds"
      : "does-not-hold";
  } catch {
    return "cannot-check";
  }
}
