// The shape of the lab's table: what a row declares, what it may use, and what comes out of it.
// @ts-check

/** @typedef {"ocsp" | "revoked" | "expired" | "not-yet-valid" | "unknown-issuer" | "self-signed" | "wrong-host" | "interception" | "weak-crypto" | "protocol" | "client-certificate" | "malformed-certificate" | "transparency" | "pinning" | "distrusted-ca" | "browser-internal" | "network" | "unrecognised"} Category */

/**
 * What a navigation ends with.
 * @typedef {object} Expectation
 * @property {string | null} code Firefox's name of the error, as of 153; null when the page loads
 * @property {readonly (string | null)[]} [codes] all acceptable names, where Firefox versions differ
 * @property {Category | null} category
 */

/**
 * @typedef {object} Description
 * @property {string} id
 * @property {string} title
 * @property {string} meaning one sentence for the index page
 * @property {Expectation} expect
 * @property {Record<string, boolean | number | string>} [prefs] what Firefox must be set to for this expectation
 * @property {string} [after] id of a site to visit just before
 */

/** What may be between a browser and the public sites. @typedef {"nothing" | "antivirus" | "gateway" | "portal"} Middle */

/**
 * A row of the table. Without `broken` the site is always healthy; without
 * `answer` it shows a plain page.
 * @typedef {object} Own
 * @property {string} [host] default: the id under tls-guide.test
 * @property {readonly string[]} [aliases] more names that lead here, and that the certificate of a healthy site does not cover
 * @property {string} [path] default: /
 * @property {"http"} [scheme] default: https
 * @property {(row: RowContext) => import("./port.mjs").Behaviour} [broken]
 * @property {(lab: Pick<RowContext, "urlOf">) => import("node:http").RequestListener} [answer]
 * @property {Readonly<Partial<Record<Middle, (row: RowContext) => import("./port.mjs").Behaviour>>>} [behind] what meets the browser instead, where something is in between
 * @property {number} [aheadMs] how far this server's own clock is ahead of the others
 * @property {boolean} [startsHealthy] breaks only by `breakAgain()`
 * @property {boolean} [refusesConnections]
 * @property {boolean} [doesNotResolve]
 *
 * @typedef {Description & Own} Row
 */

/**
 * @typedef {object} RowContext
 * @property {string} id
 * @property {string} host
 * @property {import("./pki.mjs").Pki} pki
 * @property {import("./responder.mjs").Responder} responder
 * @property {import("./log.mjs").Log} log
 * @property {{ readonly aheadMs: number }} clock what all servers' clocks are ahead of this computer's
 * @property {(id: string) => string} urlOf usable once the lab runs, so inside answers
 * @property {import("node:http").RequestListener} answer of this row; for its broken state, too
 */

/**
 * A running site. `heal` and `breakAgain` exist where the site has two states;
 * both cut open connections and forget TLS sessions.
 * @typedef {object} Live
 * @property {string} url
 * @property {string} host
 * @property {() => Promise<void>} [heal]
 * @property {() => Promise<void>} [breakAgain]
 * @property {(certificate: Parameters<typeof import("./pki.mjs").issueLeaf>[1]) => Promise<void>} reissue serves another certificate of the common intermediate from now on
 *
 * @typedef {Description & Live} Site
 */

export const DOMAIN = "tls-guide.test";
