// Purposes and policies (RFC 5280 §4.2.1.12 and §4.2.1.4): lists of object identifiers.
import { oidText, TAG, type Part } from "../der/der.js";
import { allOf, insideOf, isTyped } from "../der/exact-der.js";

/** ExtKeyUsageSyntax: at least one, as mozilla::pkix requires. */
export function readPurposes(value: Uint8Array): readonly string[] | null {
  const purposes = allOf(insideOf(value, MAX_OIDS)?.map(readOid));
  return purposes?.length === 0 ? null : purposes;
}

/** CertificatePolicies, without what is said about each. */
export const readPolicies = (value: Uint8Array): readonly string[] | null =>
  allOf(insideOf(value, MAX_POLICIES)?.map(readPolicy));

function readPolicy(part: Part): string | null {
  const [oid, qualifiers] = insideOf(part.der, 2) ?? [];
  const areRead =
    qualifiers === undefined ||
    insideOf(qualifiers.der, MAX_POLICIES)?.every(isTyped) === true;
  return oid !== undefined && areRead ? readOid(oid) : null;
}

const readOid = ({ tag, value }: Part): string | null =>
  tag === TAG.oid ? oidText(value) || null : null;

/** Real certificates have a handful. */
const MAX_OIDS = 900;
const MAX_POLICIES = 300;
