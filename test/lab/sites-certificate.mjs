// The sites whose certificate is well made, but not valid here: wrong time, wrong name, or no trusted issuer.
// @ts-check

import { KeyUsageFlags } from "@peculiar/asn1-x509";
import { brokenAuthority, brokenLeaf } from "./broken-leaf.mjs";
import { tls } from "./behaviours.mjs";
import { daysFromNow } from "./certificate.mjs";
import { issueAuthority, issueLeaf } from "./pki.mjs";
import { DOMAIN } from "./site.mjs";

const INTERCEPTOR = "Lab Interceptor";

/** @type {readonly import("./site.mjs").Row[]} */
export const certificateSites = [
  {
    id: "expired",
    title: "Expired",
    meaning: "The certificate ended three days ago.",
    expect: { code: "SEC_ERROR_EXPIRED_CERTIFICATE", category: "expired" },
    broken: brokenLeaf({
      notBefore: daysFromNow(-93),
      notAfter: daysFromNow(-3),
    }),
  },
  {
    id: "not-yet-valid",
    title: "Not yet valid",
    meaning: "The certificate begins in a month.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
      category: "not-yet-valid",
    },
    broken: brokenLeaf({ notBefore: daysFromNow(30) }),
  },
  {
    id: "issuer-expired",
    title: "Issuer expired",
    meaning: "The certificate is current, its intermediate is not.",
    expect: {
      code: "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
      category: "expired",
    },
    broken: brokenAuthority("Lab Expired Intermediate", {
      notBefore: daysFromNow(-93),
      notAfter: daysFromNow(-3),
    }),
  },
  {
    id: "issuer-not-yet-valid",
    title: "Issuer not yet valid",
    meaning: "The intermediate begins in a month.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE",
      category: "not-yet-valid",
    },
    broken: brokenAuthority("Lab Future Intermediate", {
      notBefore: daysFromNow(30),
    }),
  },
  {
    id: "self-signed",
    title: "Self-signed",
    meaning: "The certificate vouches for itself.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
      category: "self-signed",
    },
    broken: ({ host, answer }) => tls({ leaf: issueLeaf(host) }, answer),
  },
  {
    id: "self-signed-device",
    title: "Self-signed device",
    meaning:
      "As routers and printers do it: self-signed, and said to be no CA.",
    // Not CA_CERT_INVALID: Firefox never takes a certificate for its own issuer
    // (mozilla::pkix, loop prevention), whatever its basic constraints say.
    expect: {
      code: "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
      category: "self-signed",
    },
    broken: ({ host, answer }) =>
      tls({ leaf: issueLeaf(host, { cA: false }) }, answer),
  },
  {
    id: "impostor",
    title: "Impostor",
    meaning:
      "Self-signed and said to be a CA; the real certificate and its issuer follow as decoration.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
      category: "self-signed",
    },
    broken: ({ host, pki, answer }) => {
      const leaf = issueLeaf(host, { cA: true });
      const real = issueLeaf(host, { issuer: pki.intermediate });
      return tls({ leaf, chain: [leaf, real, pki.intermediate] }, answer);
    },
  },
  {
    id: "issuer-not-ca",
    title: "Issuer is no CA",
    meaning: "Issued by somebody whose own certificate says: no CA.",
    // Below an untrusted root this would be UNKNOWN_ISSUER; without keyCertSign
    // in the issuer, INADEQUATE_KEY_USAGE.
    expect: { code: "SEC_ERROR_CA_CERT_INVALID", category: "unknown-issuer" },
    broken: ({ host, pki, answer }) => {
      const issuer = issueLeaf(`not-a-ca.${DOMAIN}`, {
        issuer: pki.root,
        cA: false,
        keyUsageFlags: KeyUsageFlags.keyCertSign,
      });
      return tls({ leaf: issueLeaf(host, { issuer }) }, answer);
    },
  },
  {
    id: "unknown-issuer",
    title: "Unknown issuer",
    meaning: "The chain is complete, but ends in a root that nobody imported.",
    expect: { code: "SEC_ERROR_UNKNOWN_ISSUER", category: "unknown-issuer" },
    broken: ({ host, answer }) => {
      const issuer = issueAuthority("Lab Root Nobody Imported");
      const leaf = issueLeaf(host, { issuer });
      return tls({ leaf, chain: [leaf, issuer] }, answer);
    },
  },
  {
    id: "own-ca",
    title: "A CA of one's own",
    meaning:
      "The certificate is by a developer's CA, as mkcert makes it; Firefox does not have its root.",
    expect: { code: "SEC_ERROR_UNKNOWN_ISSUER", category: "unknown-issuer" },
    broken: ({ host, answer }) => {
      const issuer = issueAuthority("mkcert tester@lab", {
        organization: "mkcert development CA",
      });
      const leaf = issueLeaf(host, { issuer });
      return tls({ leaf, chain: [leaf, issuer] }, answer);
    },
  },
  {
    id: "old-issuer",
    title: "An issuer that was made again under its old name",
    meaning:
      "Firefox has the old root of this name, and the signature was made with the new one's key.",
    expect: {
      code: "SEC_ERROR_BAD_SIGNATURE",
      category: "malformed-certificate",
    },
    broken: ({ host, pki, answer }) =>
      tls(
        { leaf: issueLeaf(host, { issuer: issueAuthority(pki.rootName) }) },
        answer,
      ),
  },
  {
    id: "missing-intermediate",
    title: "Missing intermediate",
    meaning:
      "The server forgets to send its intermediate; the certificate says where to fetch it.",
    expect: { code: "SEC_ERROR_UNKNOWN_ISSUER", category: "unknown-issuer" },
    // No other site sends this intermediate: Firefox remembers those it has seen.
    broken: ({ id, host, pki, responder, answer }) => {
      const issuer = issueAuthority("Lab Forgotten Intermediate", {
        issuer: pki.root,
      });
      const caIssuers = responder.publish(id, issuer.der);
      const leaf = issueLeaf(host, { issuer, caIssuers });
      return tls({ leaf, chain: [leaf] }, answer);
    },
  },
  {
    id: "wrong-host",
    title: "Wrong host",
    meaning: "The certificate is for two other names.",
    expect: { code: "SSL_ERROR_BAD_CERT_DOMAIN", category: "wrong-host" },
    broken: brokenLeaf({
      hosts: [`other-host.${DOMAIN}`, `www.other-host.${DOMAIN}`],
    }),
  },
  {
    id: "ip-address",
    title: "IP address",
    meaning: "Opened by its address, while the certificate knows only a name.",
    host: "127.0.0.1",
    expect: { code: "SSL_ERROR_BAD_CERT_DOMAIN", category: "wrong-host" },
    broken: brokenLeaf({ hosts: [`ip-address.${DOMAIN}`] }),
  },
  {
    id: "interception",
    title: "Interception",
    meaning:
      "The issuer is the one that Firefox caught intercepting connections.",
    prefs: { "security.pki.mitm_canary_issuer": `CN=${INTERCEPTOR}` },
    expect: {
      code: "MOZILLA_PKIX_ERROR_MITM_DETECTED",
      category: "interception",
    },
    broken: ({ host, answer }) => {
      const issuer = issueAuthority(INTERCEPTOR);
      return tls({ leaf: issueLeaf(host, { issuer }) }, answer);
    },
  },
  {
    id: "pinning",
    title: "Pinned key",
    meaning:
      "Firefox carries a list of keys for this host; this is none of them.",
    // A host that Mozilla pins for its own tests; level 2 pins below imported roots, too.
    host: "include-subdomains.pinning.example.com",
    prefs: { "security.cert_pinning.enforcement_level": 2 },
    // The list ends some months after the build: the page then loads (140.12, seen in November 2026).
    expect: {
      code: "MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE",
      codes: ["MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE", null],
      category: "pinning",
    },
    broken: brokenLeaf({}),
  },
];
