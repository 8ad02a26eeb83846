// The lab's certification authorities, and the leaf certificates they issue: good unless told otherwise.
// @ts-check

import { randomBytes } from "node:crypto";
import { KeyUsageFlags, id_kp_serverAuth } from "@peculiar/asn1-x509";
import { issueCertificate, newEcKey, newSerialNumber } from "./certificate.mjs";
import {
  authorityInfoAccess,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  subjectAltName,
  tlsFeature,
} from "./extensions.mjs";
import { DOMAIN } from "./site.mjs";

/** @typedef {import("./certificate.mjs").Issued} Issued */
/** @typedef {import("./certificate.mjs").CertificateRequest} CertificateRequest */

/**
 * @typedef {object} Pki
 * @property {Issued} root the tests' own, for sites of any name: only a throw-away Firefox may be told to trust it
 * @property {string} rootName its common name
 * @property {Issued} offeredRoot what people may import: the same name and key, held to the lab's own domain
 * @property {Issued} intermediate issues nearly every leaf, and is always sent along
 * @property {Issued} antivirus a root of intercepting software, with a real product's name
 * @property {Issued} gateway a root of an interceptor with a name that nobody knows
 * @property {Buffer} reusedSerialNumber for two certificates that should not share one
 */

/** As Kaspersky's programs write it into the certificates that they make on the device. */
const ANTIVIRUS = "Kaspersky Anti-Virus Personal Root Certificate";

/** The lab's domain and this computer; mail as well, since people who import a root may tick both boxes. */
const OWN_NAMES = nameConstraints(DOMAIN, [
  { iPAddress: "127.0.0.1/32" },
  { iPAddress: "::1/128" },
  { rfc822Name: DOMAIN },
]);

/**
 * The names differ from run to run, so that one Firefox profile can meet many labs.
 * @returns {Pki}
 */
export function createPki() {
  const run = randomBytes(3).toString("hex");
  const name = `TLS Error Guide Lab Root ${run}`;
  // One key, two certificates: a Firefox that trusts either sees the same chains, but only what that certificate permits.
  const privateKey = newEcKey();
  const root = issueAuthority(name, { privateKey });
  const intermediate = issueAuthority(`Lab Intermediate ${run}`, {
    issuer: root,
  });
  return {
    root,
    rootName: name,
    offeredRoot: issueAuthority(name, { privateKey, constraints: OWN_NAMES }),
    intermediate,
    antivirus: issueAuthority(ANTIVIRUS, { organization: "AO Kaspersky Lab" }),
    gateway: issueAuthority(`Perimeter Gateway CA ${run}`),
    reusedSerialNumber: newSerialNumber(),
  };
}

/**
 * @typedef {object} AuthorityOptions
 * @property {number} [pathLenConstraint]
 * @property {string} [permittedDomain] a name constraint
 * @property {import("@peculiar/asn1-x509").Extension} [constraints] the same, written out
 */

/**
 * @param {string} name
 * @param {Partial<CertificateRequest> & AuthorityOptions} [options] absent issuer: a root
 */
export function issueAuthority(name, options = {}) {
  const { pathLenConstraint, permittedDomain, constraints, ...request } =
    options;
  const extensions = [
    basicConstraints({
      cA: true,
      ...(pathLenConstraint === undefined ? {} : { pathLenConstraint }),
    }),
    keyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign),
  ];
  if (permittedDomain) extensions.push(nameConstraints(permittedDomain));
  if (constraints) extensions.push(constraints);
  return issueCertificate({ commonName: name, extensions, ...request });
}

/**
 * @typedef {object} LeafOptions
 * @property {string[]} [hosts] subject alternative names; default: the host
 * @property {boolean} [cA] default: no basic constraints at all
 * @property {number} [keyUsageFlags]
 * @property {string} [purpose] extended key usage
 * @property {string | undefined} [ocsp] address of the responder
 * @property {string | undefined} [caIssuers] address of the issuer's certificate
 * @property {boolean} [mustStaple]
 * @property {import("@peculiar/asn1-x509").Extension[]} [moreExtensions]
 */

/**
 * @param {string} host
 * @param {Partial<CertificateRequest> & LeafOptions} [options]
 */
export function issueLeaf(host, options = {}) {
  const { hosts, cA, keyUsageFlags, purpose, ocsp, caIssuers, ...rest } =
    options;
  const { mustStaple, moreExtensions = [], ...request } = rest;
  const extensions = [
    subjectAltName(hosts ?? [host]),
    keyUsage(keyUsageFlags ?? KeyUsageFlags.digitalSignature),
    extendedKeyUsage(purpose ?? id_kp_serverAuth),
    ...moreExtensions,
  ];
  if (cA !== undefined) extensions.push(basicConstraints({ cA }));
  if (ocsp || caIssuers)
    extensions.push(authorityInfoAccess({ ocsp, caIssuers }));
  if (mustStaple) extensions.push(tlsFeature());
  return issueCertificate({
    // ub-common-name is 64 (RFC 5280, appendix A)
    commonName: host.slice(0, 64),
    extensions,
    ...request,
  });
}

/**
 * What a well-run server sends: leaf first, without the root.
 * @param {Issued} leaf
 * @returns {Issued[]}
 */
export function chainOf(leaf) {
  const chain = [leaf];
  let issuer = leaf.issuer;
  while (issuer?.issuer) {
    chain.push(issuer);
    issuer = issuer.issuer;
  }
  return chain;
}
