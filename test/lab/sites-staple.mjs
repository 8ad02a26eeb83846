// The sites that send an OCSP response along with their certificate (a staple), or forget to.
// @ts-check

import { NO_STORE, page } from "./answers.mjs";
import { tls } from "./behaviours.mjs";
import { daysFromNow } from "./certificate.mjs";
import { certIdOf, ocspError, ocspResponse } from "./ocsp-response.mjs";
import { issueLeaf } from "./pki.mjs";

/** @typedef {import("./site.mjs").RowContext} RowContext */

/**
 * A certificate without a responder's address: where a staple is missing or
 * unusable, Firefox would otherwise ask the responder and believe it.
 * @param {(leaf: import("./certificate.mjs").Issued, row: RowContext) => Buffer} staple
 * @param {Parameters<typeof issueLeaf>[1]} [options]
 * @returns {(row: RowContext) => import("./port.mjs").Behaviour}
 */
function stapled(staple, options) {
  return (row) => {
    const leaf = issueLeaf(row.host, {
      issuer: row.pki.intermediate,
      ...options,
    });
    return tls({ leaf, staple: () => staple(leaf, row) }, row.answer);
  };
}

/** @type {readonly import("./site.mjs").Row[]} */
export const stapleSites = [
  {
    id: "revoked",
    title: "Revoked, stapled",
    meaning: "The server staples the news that its certificate is revoked.",
    expect: { code: "SEC_ERROR_REVOKED_CERTIFICATE", category: "revoked" },
    broken: stapled((leaf) => ocspResponse(leaf, { status: "revoked" })),
  },
  {
    id: "ocsp-unknown",
    title: "Staple: unknown",
    meaning: "The CA does not know this certificate (or not yet).",
    expect: { code: "SEC_ERROR_OCSP_UNKNOWN_CERT", category: "ocsp" },
    broken: stapled((leaf) => ocspResponse(leaf, { status: "unknown" })),
  },
  {
    id: "ocsp-try-later",
    title: "Staple: try later",
    meaning: "The server staples the responder's excuse.",
    expect: { code: "SEC_ERROR_OCSP_TRY_SERVER_LATER", category: "ocsp" },
    broken: stapled(() => ocspError("tryLater")),
  },
  {
    id: "ocsp-internal-error",
    title: "Staple: internal error",
    meaning: "The server staples the responder's failure.",
    expect: { code: "SEC_ERROR_OCSP_SERVER_ERROR", category: "ocsp" },
    broken: stapled(() => ocspError("internalError")),
  },
  {
    id: "ocsp-unauthorized",
    title: "Staple: unauthorized",
    meaning: "The responder would not speak for this certificate.",
    expect: {
      code: "SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST",
      category: "ocsp",
    },
    broken: stapled(() => ocspError("unauthorized")),
  },
  {
    id: "ocsp-malformed-request",
    title: "Staple: malformed request",
    meaning: "The responder did not understand what the server asked.",
    expect: { code: "SEC_ERROR_OCSP_MALFORMED_REQUEST", category: "ocsp" },
    broken: stapled(() => ocspError("malformedRequest")),
  },
  {
    id: "ocsp-malformed-response",
    title: "Staple: malformed response",
    meaning: "The staple is not an OCSP response.",
    expect: { code: "SEC_ERROR_OCSP_MALFORMED_RESPONSE", category: "ocsp" },
    broken: stapled(() => Buffer.from("<html>404 Not Found</html>")),
  },
  {
    id: "ocsp-other-certificate",
    title: "Staple for another certificate",
    meaning: "The staple is good, but speaks of the certificate before.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
      category: "ocsp",
    },
    broken: stapled((leaf, { host, pki }) => {
      const other = issueLeaf(host, { issuer: pki.intermediate });
      return ocspResponse(leaf, { certID: certIdOf(other) });
    }),
  },
  {
    id: "ocsp-old",
    title: "Old staple",
    meaning: "The server has not renewed its staple for weeks.",
    expect: { code: "SEC_ERROR_OCSP_OLD_RESPONSE", category: "ocsp" },
    broken: stapled((leaf) =>
      ocspResponse(leaf, {
        thisUpdate: daysFromNow(-30),
        nextUpdate: daysFromNow(-20),
      }),
    ),
  },
  {
    id: "ocsp-future",
    title: "Staple from the future",
    meaning: "The staple begins in ten days, or the clock is late.",
    expect: { code: "SEC_ERROR_OCSP_FUTURE_RESPONSE", category: "ocsp" },
    broken: stapled((leaf) =>
      ocspResponse(leaf, {
        thisUpdate: daysFromNow(10),
        nextUpdate: daysFromNow(20),
      }),
    ),
  },
  {
    id: "ocsp-bad-signature",
    title: "Staple with a bad signature",
    meaning: "One bit of the responder's signature is wrong.",
    expect: { code: "SEC_ERROR_OCSP_BAD_SIGNATURE", category: "ocsp" },
    broken: stapled((leaf) => ocspResponse(leaf, { corruptSignature: true })),
  },
  {
    id: "ocsp-wrong-signer",
    title: "Staple signed by a stranger",
    meaning: "The signer has no right to speak for this issuer.",
    expect: { code: "SEC_ERROR_OCSP_INVALID_SIGNING_CERT", category: "ocsp" },
    broken: stapled((leaf, { pki }) =>
      ocspResponse(leaf, { signer: pki.root }),
    ),
  },
  {
    id: "must-staple",
    title: "Must-staple without a staple",
    meaning: "The certificate demands a staple, the server sends none.",
    expect: {
      code: "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
      category: "ocsp",
    },
    broken: ({ host, pki, answer }) => {
      const issuer = pki.intermediate;
      return tls(
        { leaf: issueLeaf(host, { issuer, mustStaple: true }) },
        answer,
      );
    },
  },
  {
    id: "must-staple-good",
    title: "Must-staple with a good staple",
    meaning: "Loads: as it should be.",
    expect: { code: null, category: null },
    broken: stapled((leaf) => ocspResponse(leaf), { mustStaple: true }),
  },
  {
    id: "hsts-ocsp",
    title: "HSTS, then a refused staple",
    meaning:
      "Once visited, it is an HSTS host; then its server staples the responder's excuse.",
    startsHealthy: true,
    expect: { code: null, category: null },
    broken: stapled(() => ocspError("tryLater")),
    answer: () =>
      page("HSTS and OCSP", {
        headers: { ...NO_STORE, "Strict-Transport-Security": "max-age=3600" },
      }),
  },
];
