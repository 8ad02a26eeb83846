// The sites whose certificate is weakly signed, wrongly signed, or not readable.
// @ts-check

import { reciteBytes } from "./behaviours.mjs";
import { brokenLeaf } from "./broken-leaf.mjs";
import { newRsaKey } from "./certificate.mjs";
import { rawExtension } from "./extensions.mjs";
import { helloWithCertificate } from "./handmade-handshake.mjs";

const BASIC_CONSTRAINTS = "2.5.29.19";
const TLS_FEATURE = "1.3.6.1.5.5.7.1.24";
const NO_CERTIFICATE = Buffer.from("This is no certificate.");

/** @type {readonly import("./site.mjs").Row[]} */
export const encodingSites = [
  {
    id: "sha1",
    title: "SHA-1 signature",
    meaning: "The certificate is signed with SHA-1, which can be forged.",
    expect: {
      code: "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
      category: "weak-crypto",
    },
    broken: brokenLeaf({ digest: "sha1" }),
  },
  {
    id: "small-key",
    title: "Small RSA key",
    meaning: "The key has 1008 bits; Firefox wants 1016 or more.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
      category: "weak-crypto",
    },
    broken: (row) => brokenLeaf({ privateKey: newRsaKey(1008) })(row),
  },
  {
    id: "bad-signature",
    title: "Bad signature on the certificate",
    meaning: "One bit of the issuer's signature is wrong.",
    expect: {
      code: "SEC_ERROR_BAD_SIGNATURE",
      category: "malformed-certificate",
    },
    broken: brokenLeaf({ corruptSignature: true }),
  },
  {
    id: "bad-extension",
    title: "Bad value in an extension",
    meaning: "The basic constraints end in the middle.",
    expect: {
      code: "SEC_ERROR_EXTENSION_VALUE_INVALID",
      category: "malformed-certificate",
    },
    broken: brokenLeaf({
      moreExtensions: [
        rawExtension(BASIC_CONSTRAINTS, Buffer.from("3003", "hex")),
      ],
    }),
  },
  {
    id: "bad-der",
    title: "Badly encoded",
    meaning: "The TLS feature extension ends in the middle.",
    expect: { code: "SEC_ERROR_BAD_DER", category: "malformed-certificate" },
    broken: brokenLeaf({
      moreExtensions: [rawExtension(TLS_FEATURE, Buffer.from("3004", "hex"))],
    }),
  },
  {
    id: "undecodable",
    title: "Undecodable certificate",
    meaning: "What the server sends is no certificate at all.",
    // NSS sets no error of its own here and reports what an earlier call left
    // behind (CERT_MapStanError): INVALID_ARGS was seen after other failures.
    expect: {
      code: "SEC_ERROR_LIBRARY_FAILURE",
      codes: ["SEC_ERROR_LIBRARY_FAILURE", "SEC_ERROR_INVALID_ARGS"],
      category: "browser-internal",
    },
    broken: () => reciteBytes(() => helloWithCertificate(NO_CERTIFICATE)),
  },
];
