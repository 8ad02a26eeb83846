// May each certificate do what it is used for: the leaf identify a TLS server, the others issue?
import type { Finding } from "./findings.js";
import type { Case, Link } from "./case.js";
import { isSelfIssued, isSelfSigned } from "./chain.js";
import { OID } from "./oids.js";

export function judgeRoles({ path }: Case): readonly Finding[] {
  const [leaf, ...issuers] = path;
  if (leaf === undefined) {
    return [];
  }
  const findings = [...judgeLeaf(leaf)];
  let below = 0;
  for (const link of issuers) {
    findings.push(...judgeIssuer(link, below));
    // Those that were issued by their own name do not count (RFC 5280 §6.1.4 (l)).
    below += isSelfIssued(link.certificate) ? 0 : 1;
  }
  return findings;
}

function judgeLeaf({ index, certificate }: Link): readonly Finding[] {
  const { basicConstraints, keyUsage, extendedKeyUsage, mustStaple } =
    certificate;
  const on = { certificateIndex: index };
  const findings: Finding[] = [];
  // Devices that sign themselves nearly all say "CA": that nobody else vouches for them is what counts.
  if (basicConstraints?.isCa === true && !isSelfSigned(certificate)) {
    findings.push({ id: "ca-as-leaf", ...on, details: {} });
  }
  if (keyUsage?.includes("digitalSignature") === false) {
    findings.push({
      id: "key-usage",
      ...on,
      details: { missing: "digitalSignature" },
    });
  }
  if (!mayServe(extendedKeyUsage)) {
    findings.push({ id: "extended-key-usage", ...on, details: {} });
  }
  if (mustStaple) {
    findings.push({ id: "must-staple", ...on, details: {} });
  }
  return findings;
}

/** @param below how many CAs stand between this one and the leaf */
function judgeIssuer(
  { index, certificate }: Link,
  below: number,
): readonly Finding[] {
  const { basicConstraints, keyUsage, extendedKeyUsage, version } = certificate;
  const on = { certificateIndex: index };
  const findings: Finding[] = [];
  // Roots from before 1999 are of version 1, without extensions: whoever trusts one has said so.
  const isOldRoot = version === 1 && isSelfSigned(certificate);
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
  if (!mayServe(extendedKeyUsage)) {
    findings.push({ id: "extended-key-usage", ...on, details: {} });
  }
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

/** "Any purpose" is not enough for Firefox (mozilla::pkix, `CheckExtendedKeyUsage`). */
const mayServe = (purposes: readonly string[] | null): boolean =>
  purposes?.includes(OID.serverAuth) ?? true;
