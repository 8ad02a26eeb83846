// Who issued whom: puts the certificates that a server sent into the order from the leaf to the root.
import type { Certificate } from "./certificate.js";
import { isSame } from "./der.js";

export interface Chain {
  /** Indices of the certificates: the leaf, its issuer, and so on, as far as they are there. Empty without certificates. */
  readonly path: readonly number[];
  /** What the last of the path is. */
  readonly end: "self-signed" | "issuer-missing";
  /** The leaf first and no issuer before what it issued, as TLS wants it (RFC 8446 §4.4.2); others may stand in between. */
  readonly isInOrder: boolean;
  /** Certificates that the path does not need. */
  readonly extra: readonly number[];
  /** Those among them that were sent before. */
  readonly duplicates: readonly number[];
}

/** Compares names and key identifiers; whether signatures hold is the platform's to say. */
export function orderChain(certificates: readonly Certificate[]): Chain {
  const duplicates = repeated(certificates);
  const path: number[] = [];
  let next = leafOf(certificates, duplicates);
  while (next !== undefined) {
    path.push(next);
    next = issuerOf(next, certificates, path);
  }
  const last = certificates[path.at(-1) ?? -1];
  return {
    path,
    end:
      last !== undefined && isSelfSigned(last)
        ? "self-signed"
        : "issuer-missing",
    isInOrder: path.every((index, position) =>
      position === 0 ? index === 0 : index > (path[position - 1] ?? 0),
    ),
    extra: certificates
      .map((_, index) => index)
      .filter((index) => !path.includes(index)),
    duplicates,
  };
}

/** Could this have issued that? By name, and by key identifiers where both are there (RFC 5280 §4.2.1.1). */
export function couldHaveIssued(
  issuer: Certificate,
  certificate: Certificate,
): boolean {
  return (
    isSame(issuer.subject.der, certificate.issuer.der) &&
    keyIdsAgree(issuer, certificate)
  );
}

/** Issued by the name that it carries. */
export const isSelfIssued = ({ subject, issuer }: Certificate): boolean =>
  isSame(subject.der, issuer.der);

/** Issued by its own name, and nothing says that it was by another key. */
export const isSelfSigned = (certificate: Certificate): boolean =>
  isSelfIssued(certificate) && keyIdsAgree(certificate, certificate);

function keyIdsAgree(
  issuer: Certificate,
  { authorityKeyId }: Certificate,
): boolean {
  return (
    authorityKeyId === null ||
    issuer.subjectKeyId === null ||
    authorityKeyId === issuer.subjectKeyId
  );
}

/** The first, as TLS says; unless that is a CA, and another one is not and issued nobody: then somebody turned the chain around. */
function leafOf(
  certificates: readonly Certificate[],
  duplicates: readonly number[],
): number | undefined {
  const first = certificates[0];
  if (first === undefined) {
    return undefined;
  }
  const isCa = (certificate: Certificate): boolean =>
    certificate.basicConstraints?.isCa ?? false;
  const other = certificates.findIndex(
    (each, index) =>
      !isCa(each) &&
      !duplicates.includes(index) &&
      !certificates.some(
        (below) => below !== each && couldHaveIssued(each, below),
      ),
  );
  return isCa(first) && other > 0 ? other : 0;
}

/** The one that follows, if it fits; else any that does. */
function issuerOf(
  index: number,
  certificates: readonly Certificate[],
  path: readonly number[],
): number | undefined {
  const certificate = certificates[index];
  if (certificate === undefined || isSelfSigned(certificate)) {
    return undefined;
  }
  const fits = (each: Certificate | undefined, at: number): boolean =>
    each !== undefined &&
    !path.includes(at) &&
    couldHaveIssued(each, certificate);
  if (fits(certificates[index + 1], index + 1)) {
    return index + 1;
  }
  const found = certificates.findIndex(fits);
  return found === -1 ? undefined : found;
}

function repeated(certificates: readonly Certificate[]): readonly number[] {
  return certificates.flatMap(({ der }, index) =>
    certificates.slice(0, index).some((before) => isSame(before.der, der))
      ? [index]
      : [],
  );
}
