// The sites whose OCSP responder Firefox asks itself.
// @ts-check

import { tls } from "./behaviours.mjs";
import { ocspError, ocspResponse } from "./ocsp-response.mjs";
import { issueLeaf } from "./pki.mjs";

/** @typedef {import("./site.mjs").RowContext} RowContext */
/** @typedef {import("./certificate.mjs").Issued} Issued */

/**
 * A certificate without a staple, so that Firefox asks the responder it names.
 * @param {(leaf: Issued, echo: import("./responder.mjs").Echo) => Buffer | number} respond
 * @returns {(row: RowContext) => import("./port.mjs").Behaviour}
 */
function askedLive(respond) {
  return ({ id, host, pki, responder, answer }) => {
    const ocsp = responder.ocsp(id, (echo) => respond(leaf, echo));
    const leaf = issueLeaf(host, { issuer: pki.intermediate, ocsp });
    return tls({ leaf }, answer);
  };
}

/**
 * Staples bytes that Firefox will not have, while the responder that the certificate names says that all is well, or that nothing is.
 * @param {(leaf: Issued) => Buffer} staple
 * @param {import("./ocsp-response.mjs").Status} [status]
 * @returns {(row: RowContext) => import("./port.mjs").Behaviour}
 */
function stapledBadly(staple, status = "good") {
  return ({ id, host, pki, responder, answer }) => {
    const ocsp = responder.ocsp(id, (echo) =>
      ocspResponse(leaf, { status, ...echo }),
    );
    const leaf = issueLeaf(host, { issuer: pki.intermediate, ocsp });
    return tls({ leaf, staple: () => staple(leaf) }, answer);
  };
}

/** Firefox's default is to load when the responder fails. */
const REQUIRE_OCSP = { "security.OCSP.require": true };

/** @type {readonly import("./site.mjs").Row[]} */
export const responderSites = [
  {
    id: "revoked-live",
    title: "Revoked, asked live",
    meaning: "The responder says that the certificate is revoked.",
    expect: { code: "SEC_ERROR_REVOKED_CERTIFICATE", category: "revoked" },
    broken: askedLive((leaf, echo) =>
      ocspResponse(leaf, { status: "revoked", ...echo }),
    ),
  },
  {
    id: "ocsp-live-good",
    title: "Good, asked live",
    meaning: "The responder says that all is well.",
    expect: { code: null, category: null },
    broken: askedLive(ocspResponse),
  },
  {
    id: "ocsp-live-try-later",
    title: "Responder overloaded",
    meaning: "The responder says “try later”; Firefox loads the page anyway.",
    expect: { code: null, category: null },
    broken: askedLive(() => ocspError("tryLater")),
  },
  {
    id: "ocsp-live-down",
    title: "Responder down",
    meaning: "The responder answers 503, and Firefox is set to insist.",
    prefs: REQUIRE_OCSP,
    expect: { code: "SEC_ERROR_OCSP_SERVER_ERROR", category: "ocsp" },
    broken: askedLive(() => 503),
  },
  {
    id: "ocsp-live-unknown",
    title: "Unknown to its responder",
    meaning: "The responder says that it never heard of the certificate.",
    expect: { code: "SEC_ERROR_OCSP_UNKNOWN_CERT", category: "ocsp" },
    broken: askedLive((leaf, echo) =>
      ocspResponse(leaf, { status: "unknown", ...echo }),
    ),
  },
  {
    id: "ocsp-live-garbage",
    title: "Responder answers with a web page",
    meaning: "What it says is no OCSP response; Firefox loads the page anyway.",
    expect: { code: null, category: null },
    broken: askedLive(() => Buffer.from("<html>404 Not Found</html>")),
  },
  {
    id: "ocsp-staple-spoilt",
    title: "Bad staple, good responder",
    meaning:
      "The staple's signature is wrong, though the responder would say that all is well.",
    expect: { code: "SEC_ERROR_OCSP_BAD_SIGNATURE", category: "ocsp" },
    broken: stapledBadly((leaf) =>
      ocspResponse(leaf, { corruptSignature: true }),
    ),
  },
  {
    id: "ocsp-staple-hides-revoked",
    title: "Bad staple, revoked certificate",
    meaning:
      "The staple's signature is wrong, and the responder would say that the certificate is revoked.",
    expect: { code: "SEC_ERROR_OCSP_BAD_SIGNATURE", category: "ocsp" },
    broken: stapledBadly(
      (leaf) => ocspResponse(leaf, { corruptSignature: true }),
      "revoked",
    ),
  },
];
