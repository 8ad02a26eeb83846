// The errors of the handshake, SSL_ERROR_*, in the order of their numbers, base -0x3000 (NSS sslerr.h): see tls-errors.ts.
import { numberedFrom } from "./numbered.js";

/** In pieces, since the three placeholders SSL_ERROR_UNUSED_* are left out. */
export const SSL_ERRORS = {
  ...numberedFrom(12096, {
    SSL_ERROR_RX_MALFORMED_HYBRID_KEY_SHARE: ["protocol"],
    SSL_ERROR_ECH_REQUIRED_ALERT: ["protocol"],
    SSL_ERROR_ECH_FAILED: ["protocol"],
    SSL_ERROR_ECH_RETRY_WITHOUT_ECH: ["protocol"],
    SSL_ERROR_ECH_RETRY_WITH_ECH: ["protocol"],
    SSL_ERROR_FEATURE_DISABLED: ["browser-internal"],
    SSL_ERROR_DC_INAPPROPRIATE_VALIDITY_PERIOD: ["protocol"],
    SSL_ERROR_DC_EXPIRED: ["protocol"],
    SSL_ERROR_DC_INVALID_KEY_USAGE: ["protocol"],
    SSL_ERROR_DC_BAD_SIGNATURE: ["protocol"],
    SSL_ERROR_DC_CERT_VERIFY_ALG_MISMATCH: ["protocol"],
    SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT: ["client-certificate"],
    SSL_ERROR_MISSING_POST_HANDSHAKE_AUTH_EXTENSION: ["client-certificate"],
    SSL_ERROR_RX_UNEXPECTED_RECORD_TYPE: ["protocol"],
    SSL_ERROR_MISSING_ESNI_EXTENSION: ["protocol"],
    SSL_ERROR_RX_MALFORMED_ESNI_EXTENSION: ["protocol"],
    SSL_ERROR_RX_MALFORMED_ESNI_KEYS: ["protocol"],
    SSL_ERROR_DH_KEY_TOO_LONG: ["protocol"],
    SSL_ERROR_RX_MALFORMED_DTLS_ACK: ["protocol"],
    SSL_ERROR_BAD_RESUMPTION_TOKEN_ERROR: ["protocol"],
    SSL_ERROR_HANDSHAKE_FAILED: ["protocol"],
    SSL_ERROR_TOO_MANY_KEY_UPDATES: ["protocol"],
    SSL_ERROR_RX_MALFORMED_KEY_UPDATE: ["protocol"],
    SSL_ERROR_RX_UNEXPECTED_KEY_UPDATE: ["protocol"],
    SSL_ERROR_MISSING_COOKIE_EXTENSION: ["protocol"],
    SSL_ERROR_NO_TIMERS_ERROR: ["browser-internal"],
    SSL_ERROR_APP_CALLBACK_ERROR: ["browser-internal"],
    SSL_ERROR_APPLICATION_ABORT: ["protocol"],
    SSL_ERROR_UNSUPPORTED_EXPERIMENTAL_API: ["browser-internal"],
    SSL_ERROR_RX_MALFORMED_END_OF_EARLY_DATA: ["protocol"],
    SSL_ERROR_RX_UNEXPECTED_END_OF_EARLY_DATA: ["protocol"],
    SSL_ERROR_TOO_MUCH_EARLY_DATA: ["protocol"],
    SSL_ERROR_DOWNGRADE_WITH_EARLY_DATA: ["protocol"],
    SSL_ERROR_MISSING_PSK_KEY_EXCHANGE_MODES: ["protocol"],
    SSL_ERROR_MALFORMED_PSK_KEY_EXCHANGE_MODES: ["protocol"],
    SSL_ERROR_MISSING_SIGNATURE_ALGORITHMS_EXTENSION: ["protocol"],
    SSL_ERROR_BAD_2ND_CLIENT_HELLO: ["protocol"],
    SSL_ERROR_RX_MALFORMED_HELLO_RETRY_REQUEST: ["protocol"],
    SSL_ERROR_RX_UNEXPECTED_HELLO_RETRY_REQUEST: ["protocol"],
    SSL_ERROR_TOO_MANY_RECORDS: ["protocol"],
    SSL_ERROR_MISSING_SUPPORTED_GROUPS: ["protocol"],
    SSL_ERROR_RX_UNEXPECTED_EXTENSION: ["protocol"],
    SSL_ERROR_MISSING_ALPN_EXTENSION: ["protocol"],
  }),
  ...numberedFrom(12140, {
    SSL_ERROR_RX_MALFORMED_EARLY_DATA: ["protocol"],
    SSL_ERROR_RX_MALFORMED_PRE_SHARED_KEY: ["protocol"],
    SSL_ERROR_RX_MALFORMED_ENCRYPTED_EXTENSIONS: ["protocol"],
    SSL_ERROR_EXTENSION_DISALLOWED_FOR_VERSION: ["protocol"],
    SSL_ERROR_KEY_EXCHANGE_FAILURE: ["protocol"],
    SSL_ERROR_MISSING_EXTENSION_ALERT: ["protocol"],
    SSL_ERROR_RX_UNEXPECTED_ENCRYPTED_EXTENSIONS: ["protocol"],
    SSL_ERROR_RX_MALFORMED_DHE_KEY_SHARE: ["protocol"],
    SSL_ERROR_RX_MALFORMED_ECDHE_KEY_SHARE: ["protocol"],
    SSL_ERROR_MISSING_KEY_SHARE: ["protocol"],
    SSL_ERROR_RX_MALFORMED_KEY_SHARE: ["protocol"],
    SSL_ERROR_UNEXPECTED_EXTENDED_MASTER_SECRET: [
      "protocol",
      "The peer tried to resume with an unexpected extended_master_secret extension.",
    ],
    SSL_ERROR_MISSING_EXTENDED_MASTER_SECRET: [
      "protocol",
      "The peer tried to resume without a correct extended_master_secret extension.",
    ],
    SSL_ERROR_UNSUPPORTED_SIGNATURE_ALGORITHM: [
      "weak-crypto",
      "The peer used an unsupported combination of signature and hash algorithm.",
    ],
    SSL_ERROR_NO_SUPPORTED_SIGNATURE_ALGORITHM: [
      "client-certificate",
      "No supported TLS signature algorithm was configured.",
    ],
    SSL_ERROR_RX_SHORT_DTLS_READ: [
      "protocol",
      "Not enough room in buffer for DTLS record.",
    ],
    SSL_ERROR_WEAK_SERVER_CERT_KEY: [
      "weak-crypto",
      "The server certificate included a public key that was too weak.",
    ],
    SSL_ERROR_INAPPROPRIATE_FALLBACK_ALERT: [
      "protocol",
      "The server rejected the handshake because the client downgraded to a lower TLS version than the server supports.",
    ],
    SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL: [
      "protocol",
      "The server supports no protocols that the client advertises in the ALPN extension.",
    ],
    SSL_ERROR_NEXT_PROTOCOL_NO_CALLBACK: [
      "browser-internal",
      "The next protocol negotiation extension was enabled, but the callback was cleared prior to being needed.",
    ],
    SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM: [
      "protocol",
      "Incorrect signature algorithm specified in a digitally-signed element.",
    ],
    SSL_ERROR_DIGEST_FAILURE: ["browser-internal", "Digest function failed."],
    SSL_ERROR_UNSUPPORTED_HASH_ALGORITHM: [
      "weak-crypto",
      "Unsupported hash algorithm used by TLS peer.",
    ],
    SSL_ERROR_RX_UNEXPECTED_CERT_STATUS: [
      "protocol",
      "SSL received an unexpected Certificate Status handshake message.",
    ],
    SSL_ERROR_FEATURE_NOT_SUPPORTED_FOR_VERSION: [
      "protocol",
      "SSL feature not supported for the protocol version.",
    ],
    SSL_ERROR_RX_UNEXPECTED_HELLO_VERIFY_REQUEST: [
      "protocol",
      "SSL received an unexpected Hello Verify Request handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_HELLO_VERIFY_REQUEST: [
      "protocol",
      "SSL received a malformed Hello Verify Request handshake message.",
    ],
    SSL_ERROR_CIPHER_DISALLOWED_FOR_VERSION: [
      "protocol",
      "SSL peer selected a cipher suite disallowed for the selected protocol version.",
    ],
    SSL_ERROR_INVALID_VERSION_RANGE: [
      "browser-internal",
      "SSL version range is not valid.",
    ],
    SSL_ERROR_FEATURE_NOT_SUPPORTED_FOR_CLIENTS: [
      "browser-internal",
      "SSL feature not supported for clients.",
    ],
    SSL_ERROR_FEATURE_NOT_SUPPORTED_FOR_SERVERS: [
      "browser-internal",
      "SSL feature not supported for servers.",
    ],
    SSL_ERROR_FEATURE_NOT_SUPPORTED_FOR_SSL2: [
      "browser-internal",
      "SSL feature not supported for SSL 2.0 connections.",
    ],
    SSL_ERROR_NEXT_PROTOCOL_DATA_INVALID: [
      "protocol",
      "SSL received invalid NPN extension data.",
    ],
    SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY: [
      "weak-crypto",
      "SSL received a weak ephemeral Diffie-Hellman key in Server Key Exchange handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_UNCOMPRESSED_RECORD: [
      "protocol",
      "SSL received an unexpected uncompressed record.",
    ],
    SSL_ERROR_UNSAFE_NEGOTIATION: [
      "protocol",
      "Peer attempted old style (potentially vulnerable) handshake.",
    ],
    SSL_ERROR_RENEGOTIATION_NOT_ALLOWED: [
      "protocol",
      "Renegotiation is not allowed on this SSL socket.",
    ],
    SSL_ERROR_DECOMPRESSION_FAILURE: [
      "protocol",
      "SSL received a compressed record that could not be decompressed.",
    ],
    SSL_ERROR_RX_MALFORMED_NEW_SESSION_TICKET: [
      "protocol",
      "SSL received a malformed New Session Ticket handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_NEW_SESSION_TICKET: [
      "protocol",
      "SSL received an unexpected New Session Ticket handshake message.",
    ],
    SSL_ERROR_BAD_CERT_HASH_VALUE_ALERT: [
      "protocol",
      "SSL peer reported bad certificate hash value.",
    ],
    SSL_ERROR_BAD_CERT_STATUS_RESPONSE_ALERT: [
      "ocsp",
      "SSL peer was unable to get an OCSP response for its certificate.",
    ],
    SSL_ERROR_UNRECOGNIZED_NAME_ALERT: [
      "wrong-host",
      "SSL peer has no certificate for the requested DNS name.",
    ],
    SSL_ERROR_CERTIFICATE_UNOBTAINABLE_ALERT: [
      "client-certificate",
      "SSL peer could not obtain your certificate from the supplied URL.",
    ],
    SSL_ERROR_UNSUPPORTED_EXTENSION_ALERT: [
      "protocol",
      "SSL peer does not support requested TLS hello extension.",
    ],
    SSL_ERROR_SERVER_CACHE_NOT_CONFIGURED: [
      "browser-internal",
      "SSL server cache not configured and not disabled for this socket.",
    ],
    SSL_ERROR_NO_RENEGOTIATION_ALERT: [
      "protocol",
      "Peer does not permit renegotiation of SSL security parameters.",
    ],
    SSL_ERROR_USER_CANCELED_ALERT: [
      "protocol",
      "Peer user canceled handshake.",
    ],
    SSL_ERROR_INTERNAL_ERROR_ALERT: [
      "protocol",
      "Peer reports it experienced an internal error.",
    ],
    SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: [
      "protocol",
      "Server requires ciphers more secure than those supported by client.",
    ],
    SSL_ERROR_PROTOCOL_VERSION_ALERT: [
      "protocol",
      "Peer reports incompatible or unsupported protocol version.",
    ],
    SSL_ERROR_EXPORT_RESTRICTION_ALERT: [
      "protocol",
      "Peer reports negotiation not in compliance with export regulations.",
    ],
    SSL_ERROR_DECRYPT_ERROR_ALERT: [
      "protocol",
      "Peer reports failure of signature verification or key exchange.",
    ],
    SSL_ERROR_DECODE_ERROR_ALERT: [
      "protocol",
      "Peer could not decode an SSL handshake message.",
    ],
    SSL_ERROR_ACCESS_DENIED_ALERT: [
      "client-certificate",
      "Peer received a valid certificate, but access was denied.",
    ],
    SSL_ERROR_UNKNOWN_CA_ALERT: [
      "client-certificate",
      "Peer does not recognize and trust the CA that issued your certificate.",
    ],
    SSL_ERROR_RECORD_OVERFLOW_ALERT: [
      "protocol",
      "Peer received an SSL record that was longer than is permitted.",
    ],
    SSL_ERROR_DECRYPTION_FAILED_ALERT: [
      "protocol",
      "Peer was unable to decrypt an SSL record it received.",
    ],
    SSL_ERROR_SESSION_NOT_FOUND: [
      "protocol",
      "Client’s SSL session ID not found in server’s session cache.",
    ],
    SSL_ERROR_NO_TRUSTED_SSL_CLIENT_CA: [
      "client-certificate",
      "No certificate authority is trusted for SSL client authentication.",
    ],
    SSL_ERROR_CERT_KEA_MISMATCH: [
      "malformed-certificate",
      "The certificate provided cannot be used with the selected key exchange algorithm.",
    ],
    SSL_ERROR_BAD_HANDSHAKE_HASH_VALUE: [
      "protocol",
      "Received incorrect handshakes hash values from peer.",
    ],
    SSL_ERROR_HANDSHAKE_NOT_COMPLETED: [
      "protocol",
      "Cannot initiate another SSL handshake until current handshake is complete.",
    ],
    SSL_ERROR_NO_COMPRESSION_OVERLAP: [
      "protocol",
      "Cannot communicate securely with peer: no common compression algorithm(s).",
    ],
    SSL_ERROR_TOKEN_SLOT_NOT_FOUND: [
      "client-certificate",
      "No PKCS#11 token could be found to do a required operation.",
    ],
    SSL_ERROR_TOKEN_INSERTION_REMOVAL: [
      "client-certificate",
      "PKCS#11 token was inserted or removed while operation was in progress.",
    ],
    SSL_ERROR_NO_SERVER_KEY_FOR_ALG: [
      "protocol",
      "Server has no key for the attempted key exchange algorithm.",
    ],
    SSL_ERROR_SESSION_KEY_GEN_FAILURE: [
      "browser-internal",
      "Client failed to generate session keys for SSL session.",
    ],
    SSL_ERROR_INIT_CIPHER_SUITE_FAILURE: [
      "browser-internal",
      "Failed to initialize the selected cipher suite.",
    ],
    SSL_ERROR_IV_PARAM_FAILURE: [
      "browser-internal",
      "PKCS11 code failed to translate an IV into a param.",
    ],
    SSL_ERROR_PUB_KEY_SIZE_LIMIT_EXCEEDED: [
      "weak-crypto",
      "SSL Server attempted to use domestic-grade public key with export cipher suite.",
    ],
    SSL_ERROR_SYM_KEY_UNWRAP_FAILURE: [
      "browser-internal",
      "Failure to unwrap the Symmetric key in Client Key Exchange message.",
    ],
    SSL_ERROR_SYM_KEY_CONTEXT_FAILURE: [
      "browser-internal",
      "Failure to create Symmetric Key context.",
    ],
    SSL_ERROR_MAC_COMPUTATION_FAILURE: [
      "browser-internal",
      "MAC computation failed.",
    ],
    SSL_ERROR_SHA_DIGEST_FAILURE: [
      "browser-internal",
      "SHA-1 digest function failed.",
    ],
    SSL_ERROR_MD5_DIGEST_FAILURE: [
      "browser-internal",
      "MD5 digest function failed.",
    ],
    SSL_ERROR_SOCKET_WRITE_FAILURE: [
      "protocol",
      "Attempt to write encrypted data to underlying socket failed.",
    ],
    SSL_ERROR_DECRYPTION_FAILURE: [
      "protocol",
      "Bulk data decryption algorithm failed in selected cipher suite.",
    ],
    SSL_ERROR_ENCRYPTION_FAILURE: [
      "browser-internal",
      "Bulk data encryption algorithm failed in selected cipher suite.",
    ],
    SSL_ERROR_CLIENT_KEY_EXCHANGE_FAILURE: [
      "protocol",
      "Unspecified failure while processing SSL Client Key Exchange handshake.",
    ],
    SSL_ERROR_SERVER_KEY_EXCHANGE_FAILURE: [
      "protocol",
      "Unspecified failure while processing SSL Server Key Exchange handshake.",
    ],
    SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE: [
      "malformed-certificate",
      "SSL was unable to extract the public key from the peer’s certificate.",
    ],
    SSL_ERROR_SIGN_HASHES_FAILURE: [
      "client-certificate",
      "Unable to digitally sign data required to verify your certificate.",
    ],
    SSL_ERROR_GENERATE_RANDOM_FAILURE: [
      "browser-internal",
      "SSL experienced a failure of its random number generator.",
    ],
    SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT: [
      "client-certificate",
      "SSL peer had some unspecified issue with the certificate it received.",
    ],
    SSL_ERROR_UNSUPPORTED_CERT_ALERT: [
      "client-certificate",
      "SSL peer does not support certificates of the type it received.",
    ],
    SSL_ERROR_ILLEGAL_PARAMETER_ALERT: [
      "protocol",
      "SSL peer rejected a handshake message for unacceptable content.",
    ],
    SSL_ERROR_HANDSHAKE_FAILURE_ALERT: [
      "protocol",
      "SSL peer was unable to negotiate an acceptable set of security parameters.",
    ],
    SSL_ERROR_DECOMPRESSION_FAILURE_ALERT: [
      "protocol",
      "SSL peer was unable to successfully decompress an SSL record it received.",
    ],
    SSL_ERROR_HANDSHAKE_UNEXPECTED_ALERT: [
      "protocol",
      "SSL peer was not expecting a handshake message it received.",
    ],
    SSL_ERROR_CLOSE_NOTIFY_ALERT: [
      "protocol",
      "SSL peer has closed this connection.",
    ],
    SSL_ERROR_RX_UNKNOWN_ALERT: [
      "protocol",
      "SSL received an alert record with an unknown alert description.",
    ],
    SSL_ERROR_RX_UNKNOWN_HANDSHAKE: [
      "protocol",
      "SSL received a handshake message with an unknown message type.",
    ],
    SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: [
      "protocol",
      "SSL received a record with an unknown content type.",
    ],
    SSL_ERROR_RX_UNEXPECTED_APPLICATION_DATA: [
      "protocol",
      "SSL received an unexpected Application Data record.",
    ],
    SSL_ERROR_RX_UNEXPECTED_HANDSHAKE: [
      "protocol",
      "SSL received an unexpected Handshake record.",
    ],
    SSL_ERROR_RX_UNEXPECTED_ALERT: [
      "protocol",
      "SSL received an unexpected Alert record.",
    ],
    SSL_ERROR_RX_UNEXPECTED_CHANGE_CIPHER: [
      "protocol",
      "SSL received an unexpected Change Cipher Spec record.",
    ],
    SSL_ERROR_RX_UNEXPECTED_FINISHED: [
      "protocol",
      "SSL received an unexpected Finished handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_CLIENT_KEY_EXCH: [
      "protocol",
      "SSL received an unexpected Client Key Exchange handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_CERT_VERIFY: [
      "protocol",
      "SSL received an unexpected Certificate Verify handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_HELLO_DONE: [
      "protocol",
      "SSL received an unexpected Server Hello Done handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_CERT_REQUEST: [
      "protocol",
      "SSL received an unexpected Certificate Request handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_SERVER_KEY_EXCH: [
      "protocol",
      "SSL received an unexpected Server Key Exchange handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_CERTIFICATE: [
      "protocol",
      "SSL received an unexpected Certificate handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_SERVER_HELLO: [
      "protocol",
      "SSL received an unexpected Server Hello handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_CLIENT_HELLO: [
      "protocol",
      "SSL received an unexpected Client Hello handshake message.",
    ],
    SSL_ERROR_RX_UNEXPECTED_HELLO_REQUEST: [
      "protocol",
      "SSL received an unexpected Hello Request handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_APPLICATION_DATA: [
      "protocol",
      "SSL received a malformed Application Data record.",
    ],
    SSL_ERROR_RX_MALFORMED_HANDSHAKE: [
      "protocol",
      "SSL received a malformed Handshake record.",
    ],
    SSL_ERROR_RX_MALFORMED_ALERT: [
      "protocol",
      "SSL received a malformed Alert record.",
    ],
    SSL_ERROR_RX_MALFORMED_CHANGE_CIPHER: [
      "protocol",
      "SSL received a malformed Change Cipher Spec record.",
    ],
    SSL_ERROR_RX_MALFORMED_FINISHED: [
      "protocol",
      "SSL received a malformed Finished handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_CLIENT_KEY_EXCH: [
      "protocol",
      "SSL received a malformed Client Key Exchange handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_CERT_VERIFY: [
      "protocol",
      "SSL received a malformed Certificate Verify handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_HELLO_DONE: [
      "protocol",
      "SSL received a malformed Server Hello Done handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_CERT_REQUEST: [
      "protocol",
      "SSL received a malformed Certificate Request handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_SERVER_KEY_EXCH: [
      "protocol",
      "SSL received a malformed Server Key Exchange handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_CERTIFICATE: [
      "protocol",
      "SSL received a malformed Certificate handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_SERVER_HELLO: [
      "protocol",
      "SSL received a malformed Server Hello handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_CLIENT_HELLO: [
      "protocol",
      "SSL received a malformed Client Hello handshake message.",
    ],
    SSL_ERROR_RX_MALFORMED_HELLO_REQUEST: [
      "protocol",
      "SSL received a malformed Hello Request handshake message.",
    ],
    SSL_ERROR_TX_RECORD_TOO_LONG: [
      "protocol",
      "SSL attempted to send a record that exceeded the maximum permissible length.",
    ],
    SSL_ERROR_RX_RECORD_TOO_LONG: [
      "protocol",
      "SSL received a record that exceeded the maximum permissible length.",
    ],
    SSL_ERROR_BAD_BLOCK_PADDING: [
      "protocol",
      "SSL received a record with bad block padding.",
    ],
    SSL_ERROR_NO_CIPHERS_SUPPORTED: [
      "browser-internal",
      "No cipher suites are present and enabled in this program.",
    ],
    SSL_ERROR_UNKNOWN_CIPHER_SUITE: [
      "protocol",
      "An unknown SSL cipher suite has been requested.",
    ],
    SSL_ERROR_FORTEZZA_PQG: [
      "protocol",
      "Cannot connect: SSL peer is in another FORTEZZA domain.",
    ],
    SSL_ERROR_SSL_DISABLED: [
      "browser-internal",
      "Cannot connect: SSL is disabled.",
    ],
    SSL_ERROR_EXPIRED_CERT_ALERT: [
      "client-certificate",
      "SSL peer rejected your certificate as expired.",
    ],
    SSL_ERROR_REVOKED_CERT_ALERT: [
      "client-certificate",
      "SSL peer rejected your certificate as revoked.",
    ],
    SSL_ERROR_BAD_CERT_ALERT: [
      "client-certificate",
      "SSL peer cannot verify your certificate.",
    ],
    SSL_ERROR_BAD_MAC_ALERT: [
      "protocol",
      "SSL peer reports incorrect Message Authentication Code.",
    ],
    SSL_ERROR_BAD_MAC_READ: [
      "protocol",
      "SSL received a record with an incorrect Message Authentication Code.",
    ],
    SSL_ERROR_SSL2_DISABLED: [
      "protocol",
      "Peer only supports SSL version 2, which is locally disabled.",
    ],
    SSL_ERROR_POST_WARNING: [
      "browser-internal",
      "Unrecognized SSL error code.",
    ],
    SSL_ERROR_BAD_CERT_DOMAIN: [
      "wrong-host",
      "Unable to communicate securely with peer: requested domain name does not match the server’s certificate.",
    ],
    SSL_ERROR_WRONG_CERTIFICATE: [
      "client-certificate",
      "Client authentication failed: private key in key database does not match public key in certificate database.",
    ],
  }),
  ...numberedFrom(12279, {
    SSL_ERROR_UNSUPPORTED_VERSION: [
      "protocol",
      "Peer using unsupported version of security protocol.",
    ],
    SSL_ERROR_UNSUPPORTED_CERTIFICATE_TYPE: [
      "malformed-certificate",
      "Unsupported certificate type.",
    ],
    SSL_ERROR_BAD_SERVER: [
      "protocol",
      "The client has encountered bad data from the server.",
    ],
    SSL_ERROR_BAD_CLIENT: [
      "protocol",
      "The server has encountered bad data from the client.",
    ],
  }),
  ...numberedFrom(12284, {
    SSL_ERROR_BAD_CERTIFICATE: [
      "malformed-certificate",
      "Unable to communicate securely with peer: peers’s certificate was rejected.",
    ],
    SSL_ERROR_NO_CERTIFICATE: [
      "client-certificate",
      "Unable to find the certificate or key necessary for authentication.",
    ],
    SSL_ERROR_NO_CYPHER_OVERLAP: [
      "protocol",
      "Cannot communicate securely with peer: no common encryption algorithm(s).",
    ],
    SSL_ERROR_US_ONLY_SERVER: [
      "protocol",
      "Unable to communicate securely. Peer requires high-grade encryption which is not supported.",
    ],
    SSL_ERROR_EXPORT_ONLY_SERVER: [
      "protocol",
      "Unable to communicate securely. Peer does not support high-grade encryption.",
    ],
  }),
};
