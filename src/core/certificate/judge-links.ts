// Does the chain hang together, where does it end, and who stands at its end?
import type { Certificate } from "./certificate.js";
import { isSelfIssued, isSelfSigned } from "./chain.js";
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";

export function judgeLinks(judged: Case): readonly Finding[] {
  const { chain, path, certificates } = judged;
  const [leaf] = path;
  const last = path.at(-1);
  if (leaf === undefined || last === undefined) {
    return [];
  }
  const [extra] = chain.extra;
  return [
    ...interceptor(judged, leaf, last),
    ...(leaf === last && isSelfSigned(leaf.certificate)
      ? [selfSigned(leaf)]
      : end(judged, last)),
    ...path
      .filter(
        ({ certificate }) =>
          isSelfIssued(certificate) && !isSelfSigned(certificate),
      )
      .map(selfIssued),
    ...(chain.isInOrder
      ? []
      : [
          {
            id: "wrong-order",
            certificateIndex: leaf.index,
            details: {},
          } as const,
        ]),
    ...(extra === undefined
      ? []
      : [
          {
            id: "extra-certificates",
            certificateIndex: extra,
            details: { count: certificates.length - path.length },
          } as const,
        ]),
  ];
}

const selfSigned = ({ index }: Link): Finding => ({
  id: "self-signed",
  certificateIndex: index,
  details: {},
});
const selfIssued = ({ index }: Link): Finding => ({
  id: "self-issued",
  certificateIndex: index,
  details: {},
});

/**
 * Public CAs issue leaves from intermediates, never from the root itself (BR §6.1.7): a leaf alone lacks one. Of an intermediate that ends
 * the chain it is not known whether a root or another intermediate follows, unless somebody knows the roots.
 */
function end(
  { chain, isKnownRoot, path }: Case,
  last: Link,
): readonly Finding[] {
  const { certificate, index } = last;
  const issuer = certificate.issuer.short;
  const isKnown = isKnownRoot?.(certificate.issuer) ?? null;
  if (isKnown === true) {
    return [];
  }
  if (chain.end === "self-signed") {
    return isKnown === false
      ? [{ id: "private-root", certificateIndex: index, details: { issuer } }]
      : [];
  }
  const isAlone = path.length === 1;
  const isFetchable = certificate.caIssuersUrls.length > 0;
  if (isAlone && (isFetchable || isKnown === null)) {
    return [
      {
        id: "missing-intermediate",
        certificateIndex: index,
        details: { issuer },
      },
    ];
  }
  // Whoever names no address for the issuer is most likely no public CA: all of those do.
  return isKnown === false
    ? [
        {
          id: isFetchable ? "missing-intermediate" : "private-root",
          certificateIndex: index,
          details: { issuer },
        },
      ]
    : [];
}

function interceptor(
  { interceptorOf }: Case,
  leaf: Link,
  last: Link,
): readonly Finding[] {
  const issuers = [leaf.certificate, last.certificate].map(issuerText);
  const found = issuers
    .map((issuer) => ({ issuer, product: interceptorOf(issuer) }))
    .find(({ product }) => product !== null);
  return found === undefined
    ? []
    : [
        {
          id: "known-interceptor",
          certificateIndex: leaf.index,
          details: {
            issuer: leaf.certificate.issuer.short,
            product: found.product ?? "",
          },
        },
      ];
}

/** All that the issuer's name says, for whoever looks for a product in it. */
const issuerText = ({ issuer }: Certificate): string =>
  issuer.attributes.map(({ value }) => value).join(", ");
