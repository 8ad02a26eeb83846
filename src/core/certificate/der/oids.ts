// TABLE: object identifiers of extensions, access methods and purposes, and which extensions Firefox understands.

export const OID = {
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  nameConstraints: "2.5.29.30",
  crlDistributionPoints: "2.5.29.31",
  certificatePolicies: "2.5.29.32",
  authorityKeyIdentifier: "2.5.29.35",
  policyConstraints: "2.5.29.36",
  extendedKeyUsage: "2.5.29.37",
  inhibitAnyPolicy: "2.5.29.54",
  authorityInfoAccess: "1.3.6.1.5.5.7.1.1",
  tlsFeature: "1.3.6.1.5.5.7.1.24",
  ocspNoCheck: "1.3.6.1.5.5.7.48.1.5",
  netscapeCertificateType: "2.16.840.1.113730.1.1",
  qcStatements: "1.3.6.1.5.5.7.1.3",
  /** RFC 6962 §3.3. */
  timestamps: "1.3.6.1.4.1.11129.2.4.2",
  ocsp: "1.3.6.1.5.5.7.48.1",
  caIssuers: "1.3.6.1.5.5.7.48.2",
  serverAuth: "1.3.6.1.5.5.7.3.1",
  ocspSigning: "1.3.6.1.5.5.7.3.9",
  anyPurpose: "2.5.29.37.0",
} as const;

/** Those that may be critical: mozilla::pkix, `RememberExtension` in pkixcert.cpp. It only has to see policy constraints. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.keyUsage,
  OID.subjectAltName,
  OID.basicConstraints,
  OID.nameConstraints,
  OID.certificatePolicies,
  OID.policyConstraints,
  OID.extendedKeyUsage,
  OID.inhibitAnyPolicy,
  OID.authorityInfoAccess,
  OID.tlsFeature,
  OID.timestamps,
  OID.qcStatements,
  OID.ocspNoCheck,
  OID.netscapeCertificateType,
]);

/** Those that it reads whenever it judges a site: policies only for extended validation. */
const READ: ReadonlySet<string> = new Set([
  OID.keyUsage,
  OID.subjectAltName,
  OID.basicConstraints,
  OID.nameConstraints,
  OID.extendedKeyUsage,
  OID.tlsFeature,
]);

/** Firefox refuses a certificate that has it twice: all that it understands except two, which it skips. */
export const isCounted = (oid: string): boolean =>
  isUnderstood(oid) && oid !== OID.policyConstraints && oid !== OID.ocspNoCheck;

/** Firefox refuses a certificate where it cannot be read: name constraints in an issuer, addresses in a site's, where it looks for OCSP. */
export const isRead = (oid: string, isLeaf: boolean): boolean =>
  READ.has(oid)
    ? !(isLeaf && oid === OID.nameConstraints)
    : isLeaf && oid === OID.authorityInfoAccess;

/** False: Firefox refuses a certificate that has it, and marks it critical. */
export const isUnderstood = (oid: string): boolean => UNDERSTOOD.has(oid);
