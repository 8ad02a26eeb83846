// Builds the certificate extensions of RFC 5280 and RFC 7633 that the lab's certificates carry.
// @ts-check

import { isIP } from "node:net";
import { OctetString } from "@peculiar/asn1-schema";
import {
  AccessDescription,
  AuthorityInfoAccessSyntax,
  BasicConstraints,
  CRLDistributionPoints,
  DistributionPoint,
  DistributionPointName,
  ExtendedKeyUsage,
  Extension,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  KeyUsage,
  NameConstraints,
  SubjectAlternativeName,
  id_ad_caIssuers,
  id_ad_ocsp,
  id_ce_basicConstraints,
  id_ce_cRLDistributionPoints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_pe_authorityInfoAccess,
} from "@peculiar/asn1-x509";
import { toDer } from "./certificate.mjs";

/** @param {{ cA: boolean, pathLenConstraint?: number }} value */
export function basicConstraints(value) {
  return extension(id_ce_basicConstraints, new BasicConstraints(value), true);
}

/** @param {number} flags KeyUsageFlags, combined with | */
export function keyUsage(flags) {
  return extension(id_ce_keyUsage, new KeyUsage(flags), true);
}

/** @param {string} purpose KeyPurposeId, as an OID */
export function extendedKeyUsage(purpose) {
  return extension(id_ce_extKeyUsage, new ExtendedKeyUsage([purpose]));
}

/** @param {string[]} hosts names or addresses */
export function subjectAltName(hosts) {
  const names = hosts.map((host) =>
    isIP(host)
      ? new GeneralName({ iPAddress: host })
      : new GeneralName({ dNSName: host }),
  );
  return extension(id_ce_subjectAltName, new SubjectAlternativeName(names));
}

/** @param {{ ocsp?: string | undefined, caIssuers?: string | undefined }} urls */
export function authorityInfoAccess({ ocsp, caIssuers }) {
  const syntax = new AuthorityInfoAccessSyntax();
  if (ocsp) syntax.push(access(id_ad_ocsp, ocsp));
  if (caIssuers) syntax.push(access(id_ad_caIssuers, caIssuers));
  return extension(id_pe_authorityInfoAccess, syntax);
}

/** @param {string} url of the list of what the issuer revoked */
export function crlDistributionPoint(url) {
  const name = new GeneralName({ uniformResourceIdentifier: url });
  const distributionPoint = new DistributionPointName({ fullName: [name] });
  return extension(
    id_ce_cRLDistributionPoints,
    new CRLDistributionPoints([new DistributionPoint({ distributionPoint })]),
  );
}

/**
 * Permits names below one domain only. What is of a kind that is not named is not constrained (RFC 5280 §4.2.1.10):
 * with no more than the domain, a certificate for any address is permitted.
 * @param {string} dNSName
 * @param {readonly Partial<GeneralName>[]} [more] what else is permitted, of other kinds
 */
export function nameConstraints(dNSName, more = []) {
  const permittedSubtrees = new GeneralSubtrees(
    [{ dNSName }, ...more].map(
      (name) => new GeneralSubtree({ base: new GeneralName(name) }),
    ),
  );
  const value = new NameConstraints({ permittedSubtrees });
  return extension(id_ce_nameConstraints, value, true);
}

/** "Must-staple": SEQUENCE { INTEGER status_request(5) }, RFC 7633. */
export function tlsFeature() {
  return rawExtension("1.3.6.1.5.5.7.1.24", Buffer.from("3003020105", "hex"));
}

/**
 * For extensions that no schema describes, and for broken ones.
 * @param {string} extnID
 * @param {Uint8Array} value
 * @param {boolean} [critical]
 */
export function rawExtension(extnID, value, critical = false) {
  return new Extension({ extnID, critical, extnValue: new OctetString(value) });
}

/**
 * @param {string} extnID
 * @param {object} value
 * @param {boolean} [critical]
 */
function extension(extnID, value, critical) {
  return rawExtension(extnID, toDer(value), critical);
}

/**
 * @param {string} accessMethod
 * @param {string} url
 */
function access(accessMethod, url) {
  return new AccessDescription({
    accessMethod,
    accessLocation: new GeneralName({ uniformResourceIdentifier: url }),
  });
}
