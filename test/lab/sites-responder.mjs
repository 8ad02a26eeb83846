// The sites whose OCSP responder Firefox asks itself.
// @ts-check

import { tls } from "./behaviours.mjs";
import { crlDistributionPoint } from "./extensions.mjs";
import { ocspError, ocspResponse } from "./ocsp-response.mjs";
import { issueLeaf } from "./pki.mjs";
import { revocationList } from "./revocation-list.mjs";

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

/**
 * Must-staple without a staple, at a host whose name is public; `respond` is what its CA says to those who ask.
 * @param {(leaf: Issued, echo: import("./responder.mjs").Echo) => Buffer | number} respond
 * @returns {(row: RowContext) => import("./port.mjs").Behaviour}
 */
function unstapled(respond) {
  return ({ id, host, pki, responder, answer }) => {
    const ocsp = responder.ocsp(id, (echo) => respond(leaf, echo), true);
    const issuer = pki.intermediate;
    const leaf = issueLeaf(host, { issuer, ocsp, mustStaple: true });
    return tls({ leaf }, answer);
  };
}

/** The same where the CA names no responder, only its list. @type {(row: RowContext) => import("./port.mjs").Behaviour} */
function unstapledWithList({ id, host, pki, responder, answer }) {
  const issuer = pki.intermediate;
  const list = responder.publish(id, revocationList(issuer), true);
  const moreExtensions = [crlDistributionPoint(list)];
  const leaf = issueLeaf(host, { issuer, moreExtensions, mustStaple: true });
  return tls({ leaf }, answer);
}

const UNSTAPLED = /** @type {const} */ ({
  code: "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
  category: "ocsp",
});

/** Names that look just like those of public sites; most likely nobody owns them. @type {readonly import("./site.mjs").Row[]} */
const publicSites = [
  {
    id: "public-good",
    title: "Public site without its staple",
    meaning: "The responder says that all is well.",
    host: "www.asagiri-pottery.com",
    expect: UNSTAPLED,
    broken: unstapled(ocspResponse),
  },
  {
    id: "public-listed",
    title: "Public site without its staple, and a list",
    meaning: "The CA has a list of what it revoked, which is empty.",
    host: "seeds.asagiri-pottery.com",
    expect: UNSTAPLED,
    broken: unstapledWithList,
  },
  {
    id: "public-revoked",
    title: "Public site that hides its revocation",
    meaning: "The responder says that the certificate is revoked.",
    host: "maps.asagiri-pottery.com",
    expect: UNSTAPLED,
    // As for public CAs, whose responders Firefox does not ask: else it would hear of it itself.
    prefs: { "security.OCSP.enabled": 0 },
    broken: unstapled((leaf, echo) =>
      ocspResponse(leaf, { status: "revoked", ...echo }),
    ),
  },
  {
    id: "public-unknown",
    title: "Public site unknown to its CA",
    meaning: "The responder never heard of the certificate.",
    host: "clinic.asagiri-pottery.com",
    expect: UNSTAPLED,
    // As for public CAs, whose responders Firefox does not ask: else it would hear of it itself.
    prefs: { "security.OCSP.enabled": 0 },
    broken: unstapled((leaf, echo) =>
      ocspResponse(leaf, { status: "unknown", ...echo }),
    ),
  },
  {
    id: "public-down",
    title: "Public site whose responder is down",
    meaning: "The responder answers 503.",
    host: "radio.asagiri-pottery.com",
    expect: UNSTAPLED,
    broken: unstapled(() => 503),
  },
];

/** Firefox's default is to load when the responder fails. */
const REQUIRE_OCSP = { "security.OCSP.require": true };

/** @type {readonly import("./site.mjs").Row[]} */
export const responderSites = [
  ...publicSites,
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
