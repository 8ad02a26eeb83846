// Does the chain hang together, where does it end, and who is at its end?
import type { Certificate } from "../fields/certificate.js";
import { isSelfIssued, isSelfSigned } from "../chain/chain.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";

export function judgeLinks(judged: Case): readonly Finding[] {
  const { path, signedBy } = judged;
  const [leaf] = path;
  const last = path.at(-1);
  if (leaf === undefined || last === undefined) {
    return [];
  }
  return [
    ...interceptor(judged, leaf, last),
    ...(leaf === last && isSelfSigned(leaf.certificate, signedBy)
      ? [found("self-signed", leaf)]
      : end(judged, last)),
    ...path.flatMap((link) => nameless(link, judged)),
    ...unchecked(judged),
    ...order(judged, leaf),
    ...unneeded(judged, leaf),
  ];
}

const found = (
  id: "self-signed" | "self-issued" | "empty-issuer" | "link-not-checked",
  { index }: Link,
): Finding => ({ id, certificateIndex: index, details: {} });

/** Without an issuer's name there is nobody to look for, and Firefox does not; with its own name, it may be another key's. */
function nameless(link: Link, { signedBy }: Case): readonly Finding[] {
  const { certificate } = link;
  if (certificate.issuer.attributes.length === 0) {
    return [found("empty-issuer", link)];
  }
  return isSelfIssued(certificate) && !isSelfSigned(certificate, signedBy)
    ? [found("self-issued", link)]
    : [];
}

/** Links that rest on names alone, since this Firefox could not verify the signature. */
const unchecked = ({ path, signedBy }: Case): readonly Finding[] =>
  path
    .filter(({ certificate }, position) => {
      const issuer = path[position + 1]?.certificate;
      return issuer !== undefined && signedBy(certificate, issuer) !== "holds";
    })
    .map((link) => found("link-not-checked", link));

/** Where a person's files were put in order, a certificate other than the first may have become the leaf: that is said. */
function order({ chain }: Case, { index }: Link): readonly Finding[] {
  return chain.isInOrder
    ? []
    : [
        {
          id: "wrong-order",
          certificateIndex: index,
          details: { isLeafMoved: index !== 0 },
        },
      ];
}

/** After a certificate of one's own one can send anybody's: it belongs to whoever has its key, and nobody had to prove that. */
function unneeded(
  { chain, path, certificates }: Case,
  leaf: Link,
): readonly Finding[] {
  const [extra] = chain.extra;
  if (extra === undefined) {
    return [];
  }
  const other = chain.extra.find((index) => {
    const certificate = certificates[index];
    return (
      certificate !== undefined &&
      !chain.duplicates.includes(index) &&
      certificate.basicConstraints?.isCa !== true &&
      certificate.alternativeNames !== null
    );
  });
  if (other !== undefined) {
    return [
      {
        id: "foreign-chain",
        certificateIndex: leaf.index,
        details: { name: certificates[other]?.subject.short ?? "" },
      },
    ];
  }
  // A certificate with an issuer's name but not its key is reported as that.
  return chain.end === "bad-signature"
    ? []
    : [
        {
          id: "extra-certificates",
          certificateIndex: extra,
          details: { count: certificates.length - path.length },
        },
      ];
}

/**
 * Public CAs issue leaves from intermediates, never from the root itself (BR §6.1.7): a leaf alone lacks one. If an intermediate ends
 * the chain, it is not known whether a root or another intermediate follows, unless somebody knows the roots.
 */
function end(
  { chain, isKnownRoot, isBelowRoot = false, path }: Case,
  last: Link,
): readonly Finding[] {
  const { certificate, index } = last;
  const issuer = certificate.issuer.short;
  const isKnown = isKnownRoot?.(certificate.issuer) ?? null;
  if (isKnown === true || certificate.issuer.attributes.length === 0) {
    return [];
  }
  const ends = (
    id: "bad-signature" | "missing-intermediate" | "private-root",
  ): readonly Finding[] => [
    { id, certificateIndex: index, details: { issuer } },
  ];
  if (chain.end === "bad-signature") {
    return ends("bad-signature");
  }
  const isAlone = path.length === 1;
  if (isBelowRoot && !isAlone) {
    return [];
  }
  if (chain.end === "self-signed") {
    return isKnown === false ? ends("private-root") : [];
  }
  const isFetchable = certificate.caIssuersUrls.length > 0;
  if (isAlone && (isFetchable || isKnown === null)) {
    return ends("missing-intermediate");
  }
  // A CA that names no address for its issuer is most likely not public: all public ones do.
  return isKnown === false
    ? ends(isFetchable ? "missing-intermediate" : "private-root")
    : [];
}

function interceptor(
  { interceptorOf, signedBy, isKnownRoot }: Case,
  leaf: Link,
  last: Link,
): readonly Finding[] {
  if (isSelfSigned(leaf.certificate, signedBy)) {
    return [];
  }
  const issuer = interceptingIssuer(
    leaf.certificate,
    last.certificate,
    interceptorOf,
    isKnownRoot?.(last.certificate.issuer) ?? null,
  );
  return issuer === null
    ? []
    : [
        {
          id: "known-interceptor",
          certificateIndex: leaf.index,
          details: {
            issuer: leaf.certificate.issuer.short,
            product: interceptorOf(issuer) ?? "",
          },
        },
      ];
}

/**
 * The issuer's name by which an intercepting program is recognized; null for none. Public CAs have intermediates that are
 * named alike: those are issued by another name, which no failure has shown to be unknown, and carry proof from transparency logs.
 *
 * @param isKnownRoot of the name in which the chain ends
 */
export function interceptingIssuer(
  leaf: Certificate,
  last: Certificate,
  interceptorOf: (issuerText: string) => unknown,
  isKnownRoot: boolean | null,
): string | null {
  const top = issuerText(last);
  if (interceptorOf(top) !== null && !looksPublic(leaf)) {
    return top;
  }
  const isPublic = leaf !== last && isKnownRoot !== false;
  const own = issuerText(leaf);
  return interceptorOf(own) !== null && !isPublic && !looksPublic(leaf)
    ? own
    : null;
}

/** Logged before it was issued (RFC 6962 §3.3), as browsers require of public CAs: no intercepting program does that. */
export const looksPublic = ({
  timestampCount,
  validation,
}: Certificate): boolean => (timestampCount ?? 0) > 0 && validation !== null;

/** Everything in the issuer's name, to look for a product in it. */
const issuerText = ({ issuer }: Certificate): string =>
  issuer.attributes.map(({ value }) => value).join(", ");
