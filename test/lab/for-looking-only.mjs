// What people must know before they look at the lab: which Firefox is not for browsing, and what the root that they may import is good for.
// @ts-check

import { DOMAIN } from "./site.mjs";

/** A test holds it to the preferences of that Firefox (test/e2e/support/profile.mjs). */
export const FOR_LOOKING_ONLY =
  "The Firefox that npm start opens is for looking only. Safe Browsing, blocklists, CRLite and signature checks are off in it, it trusts a root made for the tests, and any program on this computer can steer it: do not browse with it.";

export const OFFERED_ROOT = `It is new each time the lab starts, and Firefox believes it for ${DOMAIN} and this computer’s own addresses alone. Take it out again afterwards.`;

/**
 * Sites of other names are for throw-away Firefoxes: the root on offer does not cover them, and who told their own
 * Firefox that they are on this computer would no longer reach the real ones.
 * @param {string} host as in an address
 */
export function isOwnName(host) {
  return (
    host === DOMAIN ||
    host.endsWith(`.${DOMAIN}`) ||
    host === "127.0.0.1" ||
    host === "[::1]"
  );
}
