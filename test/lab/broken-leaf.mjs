// The two usual ways to break a certificate site: a bad leaf, or a bad authority above a good leaf.
// @ts-check

import { tls } from "./behaviours.mjs";
import { issueAuthority, issueLeaf } from "./pki.mjs";

/** @typedef {(row: import("./site.mjs").RowContext) => import("./port.mjs").Behaviour} Broken */

/**
 * A leaf of the common intermediate.
 * @param {Parameters<typeof issueLeaf>[1]} options
 * @returns {Broken}
 */
export function brokenLeaf(options) {
  return ({ host, pki, answer }) => {
    const issuer = pki.intermediate;
    return tls({ leaf: issueLeaf(host, { issuer, ...options }) }, answer);
  };
}

/**
 * A leaf from an authority of its own, below the trusted root.
 * @param {string} name
 * @param {Parameters<typeof issueAuthority>[1]} options
 * @returns {Broken}
 */
export function brokenAuthority(name, options) {
  return ({ host, pki, answer }) => {
    const issuer = issueAuthority(name, { issuer: pki.root, ...options });
    return tls({ leaf: issueLeaf(host, { issuer }) }, answer);
  };
}
