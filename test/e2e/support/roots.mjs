// What this Firefox has built in: its roots, read through its own database of certificates.

/**
 * @typedef {object} RootInFirefox
 * @property {string} der in base64
 * @property {boolean} isForWebsites whether it is trusted for them
 */

/**
 * Of a profile to which nobody has added a root.
 *
 * @param {import("./session.mjs").Session} session
 * @returns {Promise<RootInFirefox[]>}
 */
export async function rootsIn(session) {
  return /** @type {RootInFirefox[]} */ (
    await session.chrome(
      `const db = Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB)
       return db.getCerts()
         .filter((one) => one.tokenName === "Builtin Object Token")
         .map((one) => ({
           der: one.getBase64DERString(),
           isForWebsites: db.isCertTrusted(one, Ci.nsIX509Cert.CA_CERT, Ci.nsIX509CertDB.TRUSTED_SSL),
         }))`,
    )
  );
}
