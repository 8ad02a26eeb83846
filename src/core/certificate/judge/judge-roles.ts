// May each certificate do what it is used for: the leaf identify a TLS server, and the others issue?
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";
import { isSelfIssued, isSelfSigned } from "../chain/chain.js";
import { isSame } from "../der/der.js";
import type { SignedBy } from "../chain/links.js";
import { OID } from "../der/oids.js";

export function judgeRoles({ path, signedBy }: Case): readonly Finding[] {
  const [leaf, ...issuers] = path;
  if (leaf === undefined) {
    return [];
  }
  const findings = [...judgeLeaf(leaf, signedBy)];
  let below = 0;
  for (const [i, link] of issuers.entries()) {
    findings.push(
      ...judgeIssuer(link, below, signedBy),
      ...demands(link, path[i] ?? leaf),
    );
    // Those that were issued by their own name do not count (RFC 5280 §6.1.4 (l)).
    below += isSelfIssued(link.certificate) ? 0 : 1;
  }
  return findings;
}

function judgeLeaf(
  { index, certificate }: Link,
  signedBy: SignedBy,
): readonly Finding[] {
  const { basicConstraints, keyUsage, extendedKeyUsage, mustStaple } =
    certificate;
  const on = { certificateIndex: index };
  const findings: Finding[] = [];
  // Nearly all devices with self-signed certificates say "CA": what counts is that nobody else signed them.
  if (basicConstraints?.isCa === true && !isSelfSigned(certificate, signedBy)) {
    findings.push({ id: "ca-as-leaf", ...on, details: {} });
  }
  if (keyUsage !== null && !SERVING.some((one) => keyUsage.includes(one))) {
    findings.push({
      id: "key-usage",
      ...on,
      details: { missing: "digitalSignature" },
    });
  }
  findings.push(...judgePurposes(extendedKeyUsage, true, index));
  if (mustStaple) {
    findings.push({ id: "must-staple", ...on, details: {} });
  }
  return findings;
}

/** @param below how many CAs are between this one and the leaf */
function judgeIssuer(
  { index, certificate }: Link,
  below: number,
  signedBy: SignedBy,
): readonly Finding[] {
  const { basicConstraints, keyUsage, extendedKeyUsage, version } = certificate;
  const on = { certificateIndex: index };
  const findings: Finding[] = [];
  // Roots from before 1999 are of version 1, without extensions: somebody chose to trust such a root.
  const isOldRoot = version === 1 && isSelfSigned(certificate, signedBy);
  if (basicConstraints?.isCa !== true && !isOldRoot) {
    findings.push({ id: "not-a-ca", ...on, details: {} });
  }
  if (keyUsage?.includes("keyCertSign") === false) {
    findings.push({
      id: "key-usage",
      ...on,
      details: { missing: "keyCertSign" },
    });
  }
  findings.push(...judgePurposes(extendedKeyUsage, false, index));
  const limit = basicConstraints?.pathLength ?? null;
  if (limit !== null && below > limit) {
    findings.push({
      id: "path-length",
      ...on,
      details: { count: below, limit },
    });
  }
  return findings;
}

/**
 * "Any purpose" is not enough for Firefox, and a site's certificate that may also sign OCSP responses could speak for itself
 * (mozilla::pkix, `CheckExtendedKeyUsage`).
 */
function judgePurposes(
  purposes: readonly string[] | null,
  isLeaf: boolean,
  certificateIndex: number,
): readonly Finding[] {
  const lacksServer = purposes?.includes(OID.serverAuth) === false;
  const isResponder = isLeaf && purposes?.includes(OID.ocspSigning) === true;
  return lacksServer || isResponder
    ? [
        {
          id: "extended-key-usage",
          certificateIndex,
          details: { isResponder: isResponder && !lacksServer },
        },
      ]
    : [];
}

/** What an issuer requires of servers, what it issues must require, too, in the same bytes (RFC 7633 §4.2.2; `CheckTLSFeatures`). */
function demands(issuer: Link, below: Link): readonly Finding[] {
  const demanded = tlsFeature(issuer);
  const own = tlsFeature(below);
  return demanded === null || (own !== null && isSame(own, demanded))
    ? []
    : [
        {
          id: "tls-feature-missing",
          certificateIndex: below.index,
          details: {},
        },
      ];
}

const tlsFeature = ({ certificate }: Link): Uint8Array | null =>
  certificate.extensions.find(({ oid }) => oid === OID.tlsFeature)?.value ??
  null;

/** Any of them will do: each is for one kind of key exchange (Firefox, `BuildCertChainForOneKeyUsage`). */
const SERVING = [
  "digitalSignature",
  "keyEncipherment",
  "keyAgreement",
] as const;
