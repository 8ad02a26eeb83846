// Every TLS error that Firefox can name, with its NSS number, its category and its English sentence: add an error to its table.
import { PKIX_ERRORS } from "./pkix-errors.js";
import { SEC_ERRORS } from "./sec-errors.js";
import { SSL_ERRORS } from "./ssl-errors.js";

/**
 * Name → [NSS number without its sign, category, English sentence where Firefox has one].
 *
 * The number n stands for the NSS code −n and for the nsresult 0x805A0000 + n (NS_ERROR_MODULE_SECURITY), which is what
 * `webNavigation.onErrorOccurred` reports. Names and numbers were read from Firefox ESR 153.7 and 140.12 (both alike) with
 * `ChromeUtils.getXPCOMErrorName` in November 2026; tests compare them with the Firefox under test.
 *
 * The category says what Firefox objects to. Rules of thumb for a new row: what proves a revocation is `revoked`; what only
 * fails to disprove one is `ocsp`; alerts by which the server refuses *our* certificate are `client-certificate`;
 * every other broken handshake is `protocol`; key stores, PKCS #12, mail and tokens are `browser-internal`.
 *
 * The sentences are those of `chrome/en-US/locale/en-US/pipnss/nsserrors.properties` of Firefox 153.7 and 140.12 (both alike). No two are
 * the same. A test compares them with the Firefox under test.
 */
export const TLS_ERRORS = { ...PKIX_ERRORS, ...SSL_ERRORS, ...SEC_ERRORS };

/** Firefox's name of a TLS error, such as `SEC_ERROR_EXPIRED_CERTIFICATE`. */
export type TlsErrorName = keyof typeof TLS_ERRORS;

/**
 * The errors past which Firefox lets people continue, unless the host uses HSTS.
 * Source: `NSSErrorsService::GetErrorClass` (security/manager/ssl/NSSErrorsService.cpp). Where the table of categories says
 * "never", that overrides this list.
 */
export const OVERRIDABLE: ReadonlySet<string> = new Set<TlsErrorName>([
  "SEC_ERROR_CA_CERT_INVALID",
  "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
  "SEC_ERROR_EXPIRED_CERTIFICATE",
  "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
  "SEC_ERROR_INVALID_TIME",
  "SEC_ERROR_UNKNOWN_ISSUER",
  "SSL_ERROR_BAD_CERT_DOMAIN",
  "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY",
  "MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME",
  "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
  "MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY",
  "MOZILLA_PKIX_ERROR_MITM_DETECTED",
  "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
  "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE",
  "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
  "MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA",
]);
