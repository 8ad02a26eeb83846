// Completes a chain with certificates from the addresses in it (RFC 5280 §4.2.2.1, caIssuers).
import type { Certificate } from "../fields/certificate.js";
import { areSame } from "../der/exact-der.js";
import { issuedBy } from "../fields/issued-by.js";
import { toPem } from "../input/pem.js";
import type { SignatureCheck } from "../fields/signature-algorithm.js";

/** How often an address is followed for one chain. Real chains need one or two. */
export const MAX_HOPS = 5;

/** Who may have issued a certificate, and the signature that has to be valid if so. */
export interface Candidate {
  readonly certificate: Certificate;
  readonly check: SignatureCheck;
}

/** Those that could have issued the certificate, by name, key identifier and right to issue; those with the right key identifier first. */
export function issuersAmong(
  certificates: readonly Certificate[],
  certificate: Certificate,
): readonly Candidate[] {
  return certificates
    .filter((issuer) => couldIssue(issuer, certificate))
    .toSorted((a, b) => nearness(b, certificate) - nearness(a, certificate))
    .slice(0, MOST_CANDIDATES)
    .map((issuer) => ({
      certificate: issuer,
      check: issuedBy(issuer, certificate),
    }));
}

/** A certificate that names itself as its issuer: a chain ends here. */
export function isSelfIssued(certificate: Certificate): boolean {
  return areSame(certificate.subject.der, certificate.issuer.der);
}

/** What a server has to send (RFC 8446 §4.4.2): the chain from the leaf up, without a root, which browsers have themselves. */
export function bundleOf(chain: readonly Certificate[]): string {
  return chain
    .filter((certificate, i) => i === 0 || !isSelfIssued(certificate))
    .map(({ der }) => toPem(der))
    .join("");
}

function couldIssue(issuer: Certificate, certificate: Certificate): boolean {
  return (
    areSame(issuer.subject.der, certificate.issuer.der) &&
    mayIssue(issuer) &&
    issuer.keyUsage?.includes("keyCertSign") !== false &&
    // A certificate is not its own issuer, unless it says so.
    (!areSame(issuer.der, certificate.der) || isSelfIssued(certificate))
  );
}

/** Certificates of version 1, such as roots from the nineties, cannot say that they are a CA's. */
function mayIssue(issuer: Certificate): boolean {
  return (
    issuer.basicConstraints?.isCa ??
    (issuer.version === 1 && isSelfIssued(issuer))
  );
}

/** Key identifiers only say where to look first (RFC 5280 §4.2.1.1); the signature decides. */
function nearness(
  issuer: Certificate,
  { authorityKeyId }: Certificate,
): number {
  if (authorityKeyId === null || issuer.subjectKeyId === null) {
    return 1;
  }
  return issuer.subjectKeyId === authorityKeyId ? 2 : 0;
}

/** Signatures take time, and nobody has more namesakes than this by accident. */
const MOST_CANDIDATES = 4;
