// The errors about certificates, SEC_ERROR_* (and XP_* from the 1990s), by number, base -0x2000 (NSS secerr.h): see tls-errors.ts.
import { numberedFrom } from "./numbered.js";

export const SEC_ERRORS = numberedFrom(8008, {
  SEC_ERROR_UNEXPECTED_COMPRESSED_CERTIFICATE: ["protocol"],
  SEC_ERROR_CERTIFICATE_COMPRESSION_ALGORITHM_NOT_SUPPORTED: ["protocol"],
  SEC_ERROR_ALGORITHM_MISMATCH: ["malformed-certificate"],
  SEC_ERROR_SIGNATURE_ALGORITHM_DISABLED: ["weak-crypto"],
  SEC_ERROR_POLICY_LOCKED: ["browser-internal"],
  SEC_ERROR_INVALID_STATE: ["browser-internal"],
  SEC_ERROR_APPLICATION_CALLBACK_ERROR: ["browser-internal"],
  SEC_ERROR_LEGACY_DATABASE: ["browser-internal"],
  SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED: [
    "weak-crypto",
    "The certificate was signed using a signature algorithm that is disabled because it is not secure.",
  ],
  SEC_ERROR_BAD_CRL_DP_URL: [
    "malformed-certificate",
    "Invalid or unsupported URL in CRL distribution point name.",
  ],
  SEC_ERROR_UNKNOWN_PKCS11_ERROR: [
    "browser-internal",
    "Unknown PKCS #11 error.",
  ],
  SEC_ERROR_LOCKED_PASSWORD: ["browser-internal", "The password is locked."],
  SEC_ERROR_EXPIRED_PASSWORD: ["browser-internal", "The password expired."],
  SEC_ERROR_CRL_IMPORT_FAILED: ["ocsp", "Error attempting to import a CRL."],
  SEC_ERROR_BAD_INFO_ACCESS_METHOD: [
    "malformed-certificate",
    "Unknown information access method in certificate extension.",
  ],
  SEC_ERROR_PKCS11_DEVICE_ERROR: [
    "browser-internal",
    "A PKCS #11 module returned CKR_DEVICE_ERROR, indicating that a problem has occurred with the token or slot.",
  ],
  SEC_ERROR_PKCS11_FUNCTION_FAILED: [
    "browser-internal",
    "A PKCS #11 module returned CKR_FUNCTION_FAILED, indicating that the requested function could not be performed. Trying the same operation again might succeed.",
  ],
  SEC_ERROR_PKCS11_GENERAL_ERROR: [
    "browser-internal",
    "A PKCS #11 module returned CKR_GENERAL_ERROR, indicating that an unrecoverable error has occurred.",
  ],
  SEC_ERROR_LIBPKIX_INTERNAL: [
    "browser-internal",
    "Libpkix internal error occurred during cert validation.",
  ],
  SEC_ERROR_BAD_INFO_ACCESS_LOCATION: [
    "malformed-certificate",
    "Bad information access location in cert extension",
  ],
  SEC_ERROR_FAILED_TO_ENCODE_DATA: [
    "browser-internal",
    "Failed to encode data with ASN1 encoder",
  ],
  SEC_ERROR_BAD_LDAP_RESPONSE: ["ocsp", "Server returned bad LDAP response"],
  SEC_ERROR_BAD_HTTP_RESPONSE: ["ocsp", "Server returned bad HTTP response"],
  SEC_ERROR_UNKNOWN_AIA_LOCATION_TYPE: [
    "malformed-certificate",
    "Unknown location type in cert AIA extension",
  ],
  SEC_ERROR_POLICY_VALIDATION_FAILED: [
    "malformed-certificate",
    "Cert chain fails policy validation",
  ],
  SEC_ERROR_INVALID_POLICY_MAPPING: [
    "malformed-certificate",
    "Policy mapping contains anypolicy",
  ],
  SEC_ERROR_OUT_OF_SEARCH_LIMITS: [
    "malformed-certificate",
    "Cert validation search is out of search limits",
  ],
  SEC_ERROR_OCSP_BAD_SIGNATURE: [
    "ocsp",
    "OCSP response has an invalid signature.",
  ],
  SEC_ERROR_OCSP_RESPONDER_CERT_INVALID: [
    "ocsp",
    "Configured OCSP responder’s certificate is invalid.",
  ],
  SEC_ERROR_TOKEN_NOT_LOGGED_IN: [
    "client-certificate",
    "The operation failed because the PKCS#11 token is not logged in.",
  ],
  SEC_ERROR_NOT_INITIALIZED: ["browser-internal", "NSS is not initialized."],
  SEC_ERROR_CRL_ALREADY_EXISTS: ["ocsp", "CRL already exists."],
  SEC_ERROR_NO_EVENT: [
    "browser-internal",
    "No new slot event is available at this time.",
  ],
  SEC_ERROR_INCOMPATIBLE_PKCS11: [
    "browser-internal",
    "PKCS #11 driver violates the spec in an incompatible way.",
  ],
  SEC_ERROR_UNKNOWN_OBJECT_TYPE: [
    "browser-internal",
    "Unknown object type specified.",
  ],
  SEC_ERROR_CRL_UNKNOWN_CRITICAL_EXTENSION: [
    "ocsp",
    "Issuer’s V2 Certificate Revocation List has an unknown critical extension.",
  ],
  SEC_ERROR_CRL_V1_CRITICAL_EXTENSION: [
    "ocsp",
    "Issuer’s V1 Certificate Revocation List has a critical extension.",
  ],
  SEC_ERROR_CRL_INVALID_VERSION: [
    "ocsp",
    "Issuer’s Certificate Revocation List has an unknown version number.",
  ],
  SEC_ERROR_REVOKED_CERTIFICATE_OCSP: [
    "revoked",
    "Issuer’s OCSP responder reports certificate is revoked.",
  ],
  SEC_ERROR_REVOKED_CERTIFICATE_CRL: [
    "revoked",
    "Certificate is revoked in issuer’s certificate revocation list.",
  ],
  SEC_ERROR_OCSP_INVALID_SIGNING_CERT: [
    "ocsp",
    "Invalid OCSP signing certificate in OCSP response.",
  ],
  SEC_ERROR_UNRECOGNIZED_OID: [
    "malformed-certificate",
    "Unrecognized Object Identifier.",
  ],
  SEC_ERROR_UNSUPPORTED_EC_POINT_FORM: [
    "weak-crypto",
    "Unsupported elliptic curve point form.",
  ],
  SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE: [
    "weak-crypto",
    "Unsupported elliptic curve.",
  ],
  SEC_ERROR_EXTRA_INPUT: [
    "malformed-certificate",
    "DER-encoded message contained extra unused data.",
  ],
  SEC_ERROR_BUSY: [
    "browser-internal",
    "NSS could not shutdown. Objects are still in use.",
  ],
  SEC_ERROR_REUSED_ISSUER_AND_SERIAL: [
    "malformed-certificate",
    "You are attempting to import a cert with the same issuer/serial as an existing cert, but that is not the same cert.",
  ],
  SEC_ERROR_CRL_NOT_FOUND: ["ocsp", "No matching CRL was found."],
  SEC_ERROR_BAD_TEMPLATE: [
    "browser-internal",
    "Could not decode ASN.1 data. Specified template was invalid.",
  ],
  SEC_ERROR_MODULE_STUCK: [
    "browser-internal",
    "PKCS #11 module could not be removed because it is still in use.",
  ],
  SEC_ERROR_UNSUPPORTED_MESSAGE_TYPE: [
    "browser-internal",
    "The CMS or PKCS #7 Message type is unsupported.",
  ],
  SEC_ERROR_DIGEST_NOT_FOUND: [
    "browser-internal",
    "The CMS or PKCS #7 Digest was not found in signed message.",
  ],
  SEC_ERROR_OCSP_OLD_RESPONSE: [
    "ocsp",
    "The OCSP response contains out-of-date information.",
  ],
  SEC_ERROR_OCSP_FUTURE_RESPONSE: [
    "ocsp",
    "The OCSP response is not yet valid (contains a date in the future).",
  ],
  SEC_ERROR_OCSP_UNAUTHORIZED_RESPONSE: [
    "ocsp",
    "The signer of the OCSP response is not authorized to give status for this certificate.",
  ],
  SEC_ERROR_OCSP_MALFORMED_RESPONSE: [
    "ocsp",
    "The response from the OCSP server was corrupted or improperly formed.",
  ],
  SEC_ERROR_OCSP_NO_DEFAULT_RESPONDER: [
    "ocsp",
    "You must set the OCSP default responder before performing this operation.",
  ],
  SEC_ERROR_OCSP_NOT_ENABLED: [
    "ocsp",
    "You must enable OCSP before performing this operation.",
  ],
  SEC_ERROR_OCSP_UNKNOWN_CERT: [
    "ocsp",
    "The OCSP server has no status for the certificate.",
  ],
  SEC_ERROR_OCSP_UNKNOWN_RESPONSE_STATUS: [
    "ocsp",
    "The OCSP server returned an unrecognizable status.",
  ],
  SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST: [
    "ocsp",
    "The OCSP server has refused this request as unauthorized.",
  ],
  SEC_ERROR_OCSP_REQUEST_NEEDS_SIG: [
    "ocsp",
    "The OCSP server requires a signature on this request.",
  ],
  SEC_ERROR_OCSP_TRY_SERVER_LATER: [
    "ocsp",
    "The OCSP server suggests trying again later.",
  ],
  SEC_ERROR_OCSP_SERVER_ERROR: [
    "ocsp",
    "The OCSP server experienced an internal error.",
  ],
  SEC_ERROR_OCSP_MALFORMED_REQUEST: [
    "ocsp",
    "The OCSP server found the request to be corrupted or improperly formed.",
  ],
  SEC_ERROR_OCSP_BAD_HTTP_RESPONSE: [
    "ocsp",
    "The OCSP server returned unexpected/invalid HTTP data.",
  ],
  SEC_ERROR_OCSP_UNKNOWN_RESPONSE_TYPE: [
    "ocsp",
    "The OCSP response cannot be fully decoded; it is of an unknown type.",
  ],
  SEC_ERROR_CERT_BAD_ACCESS_LOCATION: [
    "malformed-certificate",
    "The location for the certificate status server has invalid format.",
  ],
  SEC_ERROR_UNKNOWN_SIGNER: [
    "unknown-issuer",
    "The signer’s certificate could not be found.",
  ],
  SEC_ERROR_UNKNOWN_CERT: [
    "browser-internal",
    "The requested certificate could not be found.",
  ],
  SEC_ERROR_CRL_NOT_YET_VALID: [
    "ocsp",
    "The certificate revocation list for this certificate is not yet valid.",
  ],
  SEC_ERROR_KRL_NOT_YET_VALID: [
    "ocsp",
    "The key revocation list for this certificate is not yet valid.",
  ],
  SEC_ERROR_CERT_NOT_IN_NAME_SPACE: [
    "malformed-certificate",
    "The Certifying Authority for this certificate is not permitted to issue a certificate with this name.",
  ],
  SEC_ERROR_CKL_CONFLICT: [
    "ocsp",
    "New CKL has different issuer than current CKL. Delete current CKL.",
  ],
  SEC_ERROR_OLD_KRL: ["ocsp", "New KRL is not later than the current one."],
  SEC_ERROR_JS_DEL_MOD_FAILURE: ["browser-internal", "Unable to delete module"],
  SEC_ERROR_JS_ADD_MOD_FAILURE: ["browser-internal", "Unable to add module"],
  SEC_ERROR_JS_INVALID_DLL: [
    "browser-internal",
    "Invalid module path/filename",
  ],
  SEC_ERROR_JS_INVALID_MODULE_NAME: [
    "browser-internal",
    "Invalid module name.",
  ],
  SEC_ERROR_CANNOT_MOVE_SENSITIVE_KEY: [
    "browser-internal",
    "A sensitive key cannot be moved to the slot where it is needed.",
  ],
  SEC_ERROR_NOT_FORTEZZA_ISSUER: [
    "browser-internal",
    "Peer FORTEZZA chain has a non-FORTEZZA Certificate.",
  ],
  SEC_ERROR_BAD_NICKNAME: [
    "browser-internal",
    "Certificate nickname already in use.",
  ],
  SEC_ERROR_RETRY_OLD_PASSWORD: [
    "browser-internal",
    "Old password entered incorrectly. Please try again.",
  ],
  SEC_ERROR_INVALID_PASSWORD: [
    "browser-internal",
    "Password entered is invalid. Please pick a different one.",
  ],
  SEC_ERROR_KEYGEN_FAIL: [
    "browser-internal",
    "Unable to generate public/private key pair.",
  ],
  SEC_ERROR_PKCS12_KEY_DATABASE_NOT_INITIALIZED: [
    "browser-internal",
    "Unable to export. Key database corrupt or deleted.",
  ],
  SEC_ERROR_PKCS12_UNABLE_TO_READ: [
    "browser-internal",
    "Unable to import. Unable to read the import file.",
  ],
  SEC_ERROR_PKCS12_UNABLE_TO_WRITE: [
    "browser-internal",
    "Unable to export. Unable to write the export file.",
  ],
  SEC_ERROR_PKCS12_UNABLE_TO_EXPORT_KEY: [
    "browser-internal",
    "Unable to export. Private Key could not be located and exported.",
  ],
  SEC_ERROR_PKCS12_UNABLE_TO_LOCATE_OBJECT_BY_NAME: [
    "browser-internal",
    "Unable to export. Unable to locate certificate or key by nickname.",
  ],
  SEC_ERROR_PKCS12_IMPORTING_CERT_CHAIN: [
    "browser-internal",
    "Unable to import. Error attempting to import certificate chain.",
  ],
  SEC_ERROR_PKCS12_UNABLE_TO_IMPORT_KEY: [
    "browser-internal",
    "Unable to import. Error attempting to import private key.",
  ],
  SEC_ERROR_CERT_ADDR_MISMATCH: [
    "browser-internal",
    "Address in signing certificate does not match address in message headers.",
  ],
  SEC_ERROR_INADEQUATE_CERT_TYPE: [
    "malformed-certificate",
    "Certificate type not approved for application.",
  ],
  SEC_ERROR_INADEQUATE_KEY_USAGE: [
    "malformed-certificate",
    "Certificate key usage inadequate for attempted operation.",
  ],
  SEC_ERROR_MESSAGE_SEND_ABORTED: ["browser-internal", "Message not sent."],
  SEC_ERROR_PKCS12_DUPLICATE_DATA: [
    "browser-internal",
    "Not imported, already in database.",
  ],
  SEC_ERROR_USER_CANCELLED: ["browser-internal", "The user pressed cancel."],
  SEC_ERROR_PKCS12_CERT_COLLISION: [
    "browser-internal",
    "Unable to import. Same nickname already exists in database.",
  ],
  SEC_ERROR_PKCS12_PRIVACY_PASSWORD_INCORRECT: [
    "browser-internal",
    "Unable to import. Incorrect privacy password.",
  ],
  SEC_ERROR_PKCS12_UNSUPPORTED_VERSION: [
    "browser-internal",
    "Unable to import. File version not supported.",
  ],
  SEC_ERROR_PKCS12_UNSUPPORTED_PBE_ALGORITHM: [
    "browser-internal",
    "Unable to import. Encryption algorithm not supported.",
  ],
  SEC_ERROR_PKCS12_CORRUPT_PFX_STRUCTURE: [
    "browser-internal",
    "Unable to import. File structure is corrupt.",
  ],
  SEC_ERROR_PKCS12_UNSUPPORTED_TRANSPORT_MODE: [
    "browser-internal",
    "Unable to import. Only password integrity and privacy modes supported.",
  ],
  SEC_ERROR_PKCS12_UNSUPPORTED_MAC_ALGORITHM: [
    "browser-internal",
    "Unable to import. MAC algorithm not supported.",
  ],
  SEC_ERROR_PKCS12_INVALID_MAC: [
    "browser-internal",
    "Unable to import. Invalid MAC. Incorrect password or corrupt file.",
  ],
  SEC_ERROR_PKCS12_DECODING_PFX: [
    "browser-internal",
    "Unable to import. Decoding error. File not valid.",
  ],
  SEC_ERROR_IMPORTING_CERTIFICATES: [
    "browser-internal",
    "Error attempting to import certificates.",
  ],
  SEC_ERROR_EXPORTING_CERTIFICATES: [
    "browser-internal",
    "Error attempting to export certificates.",
  ],
  SEC_ERROR_BAD_EXPORT_ALGORITHM: [
    "browser-internal",
    "Required algorithm is not allowed.",
  ],
  XP_JAVA_CERT_NOT_EXISTS_ERROR: [
    "browser-internal",
    "This principal doesn’t have a certificate",
  ],
  XP_JAVA_DELETE_PRIVILEGE_ERROR: [
    "browser-internal",
    "Couldn’t delete the privilege",
  ],
  XP_JAVA_REMOVE_PRINCIPAL_ERROR: [
    "browser-internal",
    "Couldn’t remove the principal",
  ],
  SEC_ERROR_BAGGAGE_NOT_CREATED: [
    "browser-internal",
    "error while creating baggage object",
  ],
  SEC_ERROR_SAFE_NOT_CREATED: [
    "browser-internal",
    "error while creating safe object",
  ],
  SEC_ERROR_KEY_NICKNAME_COLLISION: [
    "browser-internal",
    "A key with the same nickname already exists.",
  ],
  SEC_ERROR_CERT_NICKNAME_COLLISION: [
    "browser-internal",
    "A certificate with the same nickname already exists.",
  ],
  SEC_ERROR_NO_SLOT_SELECTED: [
    "browser-internal",
    "No slot or token was selected.",
  ],
  SEC_ERROR_READ_ONLY: [
    "browser-internal",
    "security library: read-only database.",
  ],
  SEC_ERROR_NO_TOKEN: [
    "client-certificate",
    "The security card or token does not exist, needs to be initialized, or has been removed.",
  ],
  SEC_ERROR_NO_MODULE: [
    "browser-internal",
    "security library: no security module can perform the requested operation.",
  ],
  SEC_ERROR_NEED_RANDOM: [
    "browser-internal",
    "security library: need random data.",
  ],
  SEC_ERROR_KRL_INVALID: ["ocsp", "New KRL has an invalid format."],
  SEC_ERROR_REVOKED_KEY: [
    "revoked",
    "The key for this site’s certificate has been revoked.",
  ],
  SEC_ERROR_KRL_BAD_SIGNATURE: [
    "ocsp",
    "The KRL for this site’s certificate has an invalid signature.",
  ],
  SEC_ERROR_KRL_EXPIRED: [
    "ocsp",
    "The KRL for this site’s certificate has expired.",
  ],
  SEC_ERROR_NO_KRL: [
    "ocsp",
    "No KRL for this site’s certificate has been found.",
  ],
  XP_SEC_FORTEZZA_PERSON_ERROR: [
    "browser-internal",
    "Couldn’t initialize Fortezza personalities.",
  ],
  XP_SEC_FORTEZZA_BAD_PIN: ["browser-internal", "Invalid Pin"],
  XP_SEC_FORTEZZA_NO_MORE_INFO: [
    "browser-internal",
    "No more information on that Personality",
  ],
  XP_SEC_FORTEZZA_PERSON_NOT_FOUND: [
    "browser-internal",
    "Personality not found",
  ],
  XP_SEC_FORTEZZA_MORE_INFO: [
    "browser-internal",
    "Please select a personality to get more info on",
  ],
  XP_SEC_FORTEZZA_NONE_SELECTED: [
    "browser-internal",
    "No Fortezza card selected",
  ],
  XP_SEC_FORTEZZA_NO_CARD: ["browser-internal", "No Fortezza cards Found"],
  XP_SEC_FORTEZZA_BAD_CARD: [
    "browser-internal",
    "Fortezza card has not been properly initialized. Please remove it and return it to your issuer.",
  ],
  SEC_ERROR_DECRYPTION_DISALLOWED: [
    "browser-internal",
    "Cannot decrypt: encrypted using a disallowed algorithm or key size.",
  ],
  SEC_ERROR_UNSUPPORTED_KEYALG: [
    "weak-crypto",
    "Unsupported or unknown key algorithm.",
  ],
  SEC_ERROR_PKCS7_BAD_SIGNATURE: [
    "browser-internal",
    "Signature verification failed: no signer found, too many signers found, or improper or corrupted data.",
  ],
  SEC_ERROR_PKCS7_KEYALG_MISMATCH: [
    "browser-internal",
    "Cannot decrypt: key encryption algorithm does not match your certificate.",
  ],
  SEC_ERROR_NOT_A_RECIPIENT: [
    "browser-internal",
    "Cannot decrypt: you are not a recipient, or matching certificate and private key not found.",
  ],
  SEC_ERROR_NO_RECIPIENT_CERTS_QUERY: [
    "browser-internal",
    "Not encrypted: you do not have certificates for each of the recipients.",
  ],
  SEC_ERROR_NO_EMAIL_CERT: [
    "browser-internal",
    "Not encrypted or signed: you do not yet have an email certificate.",
  ],
  SEC_ERROR_OLD_CRL: ["ocsp", "New CRL is not later than the current one."],
  SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION: [
    "malformed-certificate",
    "Certificate contains unknown critical extension.",
  ],
  SEC_ERROR_INVALID_KEY: [
    "malformed-certificate",
    "The key does not support the requested operation.",
  ],
  SEC_INTERNAL_ONLY: ["browser-internal", "**Internal ONLY module**"],
  SEC_ERROR_CERT_USAGES_INVALID: [
    "malformed-certificate",
    "Certificate usages field is invalid.",
  ],
  SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID: [
    "malformed-certificate",
    "Certificate path length constraint is invalid.",
  ],
  SEC_ERROR_CA_CERT_INVALID: [
    "unknown-issuer",
    "Issuer certificate is invalid.",
  ],
  SEC_ERROR_EXTENSION_NOT_FOUND: [
    "malformed-certificate",
    "Certificate extension not found.",
  ],
  SEC_ERROR_EXTENSION_VALUE_INVALID: [
    "malformed-certificate",
    "Certificate extension value is invalid.",
  ],
  SEC_ERROR_CRL_INVALID: ["ocsp", "New CRL has an invalid format."],
  SEC_ERROR_CRL_BAD_SIGNATURE: [
    "ocsp",
    "The CRL for the certificate’s issuer has an invalid signature.",
  ],
  SEC_ERROR_CRL_EXPIRED: [
    "ocsp",
    "The CRL for the certificate’s issuer has expired. Update it or check your system date and time.",
  ],
  SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: [
    "expired",
    "The certificate issuer’s certificate has expired. Check your system date and time.",
  ],
  SEC_ERROR_CERT_NO_RESPONSE: ["ocsp", "Cert Library: No Response"],
  SEC_ERROR_CERT_NOT_VALID: [
    "malformed-certificate",
    "This certificate is not valid.",
  ],
  SEC_ERROR_CERT_VALID: ["browser-internal", "This certificate is valid."],
  SEC_ERROR_NO_KEY: [
    "client-certificate",
    "The private key for this certificate cannot be found in key database",
  ],
  SEC_ERROR_FILING_KEY: [
    "browser-internal",
    "Error refiling the key for this certificate.",
  ],
  SEC_ERROR_ADDING_CERT: [
    "browser-internal",
    "Error adding certificate to database.",
  ],
  SEC_ERROR_DUPLICATE_CERT_NAME: [
    "browser-internal",
    "Downloaded certificate’s name duplicates one already in your database.",
  ],
  SEC_ERROR_DUPLICATE_CERT: [
    "browser-internal",
    "Certificate already exists in your database.",
  ],
  SEC_ERROR_UNTRUSTED_CERT: [
    "distrusted-ca",
    "Peer’s certificate has been marked as not trusted by the user.",
  ],
  SEC_ERROR_UNTRUSTED_ISSUER: [
    "distrusted-ca",
    "Peer’s certificate issuer has been marked as not trusted by the user.",
  ],
  SEC_ERROR_NO_MEMORY: [
    "browser-internal",
    "security library: memory allocation failure.",
  ],
  SEC_ERROR_BAD_DATABASE: [
    "browser-internal",
    "security library: bad database.",
  ],
  SEC_ERROR_NO_NODELOCK: ["browser-internal", "security library: no nodelock."],
  SEC_ERROR_RETRY_PASSWORD: [
    "browser-internal",
    "New password entered incorrectly. Please try again.",
  ],
  SEC_ERROR_BAD_PASSWORD: [
    "browser-internal",
    "The security password entered is incorrect.",
  ],
  SEC_ERROR_BAD_KEY: ["malformed-certificate", "Peer’s public key is invalid."],
  SEC_ERROR_UNKNOWN_ISSUER: [
    "unknown-issuer",
    "Peer’s Certificate issuer is not recognized.",
  ],
  SEC_ERROR_REVOKED_CERTIFICATE: [
    "revoked",
    "Peer’s Certificate has been revoked.",
  ],
  SEC_ERROR_EXPIRED_CERTIFICATE: ["expired", "Peer’s Certificate has expired."],
  SEC_ERROR_BAD_SIGNATURE: [
    "malformed-certificate",
    "Peer’s certificate has an invalid signature.",
  ],
  SEC_ERROR_BAD_DER: [
    "malformed-certificate",
    "security library: improperly formatted DER-encoded message.",
  ],
  SEC_ERROR_INVALID_TIME: [
    "malformed-certificate",
    "Improperly formatted time string.",
  ],
  SEC_ERROR_INVALID_AVA: [
    "malformed-certificate",
    "security library: invalid AVA.",
  ],
  SEC_ERROR_INVALID_ALGORITHM: [
    "weak-crypto",
    "security library: invalid algorithm.",
  ],
  SEC_ERROR_INVALID_ARGS: [
    "browser-internal",
    "security library: invalid arguments.",
  ],
  SEC_ERROR_INPUT_LEN: [
    "browser-internal",
    "security library has experienced an input length error.",
  ],
  SEC_ERROR_OUTPUT_LEN: [
    "browser-internal",
    "security library: output length error.",
  ],
  SEC_ERROR_BAD_DATA: [
    "browser-internal",
    "security library: received bad data.",
  ],
  SEC_ERROR_LIBRARY_FAILURE: ["browser-internal", "security library failure."],
  SEC_ERROR_IO: [
    "browser-internal",
    "An I/O error occurred during security authorization.",
  ],
});
