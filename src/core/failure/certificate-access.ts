// How one gets at the failing certificate from Firefox's own error page: by a link, by text to copy, or not at all.
import type { ErrorCode } from "./failure.js";
import type { TlsErrorName } from "./codes/tls-errors.js";

/**
 * `link`: "View the site's certificate" opens the chain in a tab. `copy`: clicking the error code shows text to copy, which has the chain.
 * `none`: the page is about a connection and shows no certificate (OCSP, must-staple, protocols).
 */
export type CertificateAccess = "link" | "copy" | "none";

/** The first Firefox whose new error page leaves out the link for errors without a text of their own. */
const NEW_ERROR_PAGE = 153;

/** Firefox lets nobody past these; both pages link to the certificate. */
const LINKED: ReadonlySet<string> = new Set<TlsErrorName>([
  "SEC_ERROR_REVOKED_CERTIFICATE",
  "SEC_ERROR_UNTRUSTED_ISSUER",
]);

/** Firefox lets nobody past these; the new page offers text to copy, and the old one the link as well. */
const COPIED: ReadonlySet<string> = new Set<TlsErrorName>([
  "SEC_ERROR_BAD_DER",
  "SEC_ERROR_BAD_SIGNATURE",
  "SEC_ERROR_CERT_NOT_IN_NAME_SPACE",
  "SEC_ERROR_EXTENSION_VALUE_INVALID",
  "SEC_ERROR_INADEQUATE_CERT_TYPE",
  "SEC_ERROR_INADEQUATE_KEY_USAGE",
  "SEC_ERROR_INVALID_KEY",
  "SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID",
  "SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION",
  "SEC_ERROR_UNSUPPORTED_EC_POINT_FORM",
  "SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE",
  "SEC_ERROR_UNSUPPORTED_KEYALG",
  "SEC_ERROR_UNTRUSTED_CERT",
  "MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING",
  "MOZILLA_PKIX_ERROR_ISSUER_NO_LONGER_TRUSTED",
  "MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE",
  "MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH",
  // Firefox lets people past this one, and yet the new page has no link.
  "MOZILLA_PKIX_ERROR_MITM_DETECTED",
]);

/** Measured on 153 and 140 with a server for each error that can be staged; the others are from Firefox's sources. */
export function certificateAccess(
  { name, overridable }: Pick<ErrorCode, "name" | "overridable">,
  firefox: number | null,
): CertificateAccess {
  if (name === null) {
    return "none";
  }
  if (COPIED.has(name)) {
    return (firefox ?? NEW_ERROR_PAGE) < NEW_ERROR_PAGE ? "link" : "copy";
  }
  return overridable || LINKED.has(name) ? "link" : "none";
}
