// The sites whose certificates are sound, but break a rule of the profile in RFC 5280.
// @ts-check

import { KeyUsageFlags, id_kp_clientAuth } from "@peculiar/asn1-x509";
import { tls } from "./behaviours.mjs";
import { brokenAuthority, brokenLeaf } from "./broken-leaf.mjs";
import { rawExtension } from "./extensions.mjs";
import { issueAuthority, issueLeaf } from "./pki.mjs";

const UNKNOWN_EXTENSION = "2.999.1"; // in the arc for examples: nobody implements it

/** @param {import("./site.mjs").RowContext} row */
function withReusedSerial({ host, pki, answer }) {
  const serialNumber = pki.reusedSerialNumber;
  const issuer = pki.intermediate;
  return tls({ leaf: issueLeaf(host, { issuer, serialNumber }) }, answer);
}

/** @type {readonly import("./site.mjs").Row[]} */
export const profileSites = [
  {
    id: "ca-as-end-entity",
    title: "CA certificate as server certificate",
    meaning: "The server shows a certificate that is marked as a CA's.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY",
      category: "malformed-certificate",
    },
    broken: brokenLeaf({ cA: true }),
  },
  {
    id: "name-constraints",
    title: "Name constraint violated",
    meaning: "The intermediate may only issue for allowed.test.",
    expect: {
      code: "SEC_ERROR_CERT_NOT_IN_NAME_SPACE",
      category: "malformed-certificate",
    },
    broken: brokenAuthority("Lab Constrained Intermediate", {
      permittedDomain: "allowed.test",
    }),
  },
  {
    id: "path-length",
    title: "Path too long",
    meaning: "An intermediate that may not have another one below it has one.",
    expect: {
      code: "SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID",
      category: "malformed-certificate",
    },
    broken: ({ host, pki, answer }) => {
      const upper = issueAuthority("Lab Last Intermediate", {
        issuer: pki.root,
        pathLenConstraint: 0,
      });
      const issuer = issueAuthority("Lab One Too Many", { issuer: upper });
      return tls({ leaf: issueLeaf(host, { issuer }) }, answer);
    },
  },
  {
    id: "client-only",
    title: "Wrong extended key usage",
    meaning: "The certificate is for clients, not for servers.",
    expect: {
      code: "SEC_ERROR_INADEQUATE_CERT_TYPE",
      category: "malformed-certificate",
    },
    broken: brokenLeaf({ purpose: id_kp_clientAuth }),
  },
  {
    id: "key-usage",
    title: "Wrong key usage",
    meaning: "The key may encipher data, but not sign a handshake.",
    expect: {
      code: "SEC_ERROR_INADEQUATE_KEY_USAGE",
      category: "malformed-certificate",
    },
    broken: brokenLeaf({ keyUsageFlags: KeyUsageFlags.dataEncipherment }),
  },
  {
    id: "critical-extension",
    title: "Unknown critical extension",
    meaning: "Whoever does not understand this extension must refuse.",
    expect: {
      code: "SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION",
      category: "malformed-certificate",
    },
    broken: brokenLeaf({
      moreExtensions: [
        rawExtension(UNKNOWN_EXTENSION, Buffer.from("0500", "hex"), true),
      ],
    }),
  },
  {
    id: "serial-first",
    title: "Serial number, first use",
    meaning: "Loads. Its serial number is used again by the next site.",
    expect: { code: null, category: null },
    broken: withReusedSerial,
  },
  {
    id: "serial-second",
    title: "Serial number, used again",
    meaning: "Fails once the site before has been visited.",
    after: "serial-first",
    expect: {
      code: "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
      category: "malformed-certificate",
    },
    broken: withReusedSerial,
  },
];
