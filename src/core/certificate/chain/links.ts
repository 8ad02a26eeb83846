// Who may have signed a certificate: the questions that the platform answers by verifying signatures, and the results.
import type { Certificate } from "../fields/certificate.js";
import { hex, isSame } from "../der/der.js";
import { issuedBy } from "../fields/issued-by.js";
import type {
  SignatureAnswer,
  SignatureCheck,
} from "../fields/signature-algorithm.js";

/**
 * Is the signature on the certificate the issuer's? Also "cannot-check" where nobody asked: anybody can write a name, so no link holds
 * unless it was verified.
 */
export type SignedBy = (
  certificate: Certificate,
  issuer: Certificate,
) => SignatureAnswer;

/** One signature that has to be verified. */
export interface LinkQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly check: SignatureCheck;
}

/** Every certificate with each one that has its issuer's name, itself included; those with the right key identifier first. */
export function linkQuestions(
  certificates: readonly Certificate[],
): readonly LinkQuestion[] {
  const named = bySubject(certificates);
  return certificates.flatMap((certificate) =>
    (named.get(nameKey(certificate.issuer)) ?? [])
      .toSorted((a, b) => nearness(b, certificate) - nearness(a, certificate))
      .slice(0, MOST_NAMESAKES)
      .map((issuer) => ({
        certificate,
        issuer,
        check: issuedBy(issuer, certificate),
      })),
  );
}

/** @param answers one for each question, in their order. */
export function signedBy(
  questions: readonly LinkQuestion[],
  answers: readonly SignatureAnswer[],
): SignedBy {
  const known = new Map<Certificate, Map<Certificate, SignatureAnswer>>();
  for (const [i, { certificate, issuer }] of questions.entries()) {
    const ofOne =
      known.get(certificate) ?? new Map<Certificate, SignatureAnswer>();
    known.set(certificate, ofOne.set(issuer, answers[i] ?? "cannot-check"));
  }
  return (certificate, issuer) =>
    known.get(certificate)?.get(issuer) ?? "cannot-check";
}

/** Those of each subject, in order; of two identical ones, only the first. */
export function bySubject(
  certificates: readonly Certificate[],
): ReadonlyMap<string, readonly Certificate[]> {
  const named = new Map<string, Certificate[]>();
  for (const certificate of certificates) {
    const key = nameKey(certificate.subject);
    const others = named.get(key) ?? [];
    if (!others.some(({ der }) => isSame(der, certificate.der))) {
      named.set(key, [...others, certificate]);
    }
  }
  return named;
}

export const nameKey = ({ der }: Certificate["subject"]): string => hex(der);

/** Key identifiers only say where to look first (RFC 5280 §4.2.1.1): Firefox ignores them. 2: they agree, 1: unknown, 0: they do not. */
export function nearness(
  issuer: Certificate,
  { authorityKeyId }: Certificate,
): 0 | 1 | 2 {
  if (authorityKeyId === null || issuer.subjectKeyId === null) {
    return 1;
  }
  return issuer.subjectKeyId === authorityKeyId ? 2 : 0;
}

/** Signatures take time, and nobody has more namesakes than this by accident. */
const MOST_NAMESAKES = 8;
