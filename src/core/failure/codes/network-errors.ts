// The failures below TLS that a user meets as an error page, so that they can be told apart from certificate problems.
import type { CategoryId } from "./categories.js";

/**
 * Name → [nsresult, category]. All are of NS_ERROR_MODULE_NETWORK (0x804B0000 + n), read from Firefox ESR 153.7 with
 * `ChromeUtils.getXPCOMErrorName` in November 2026; a test compares them with the Firefox under test.
 *
 * Two of them are about TLS after all: HTTP/2 refused over weak TLS, and a certificate refused because of HSTS. Its name does not
 * say what was wrong with it.
 */
export const NETWORK_ERRORS = {
  NS_ERROR_UNKNOWN_HOST: [0x804b001e, "network"],
  NS_ERROR_DEFINITIVE_UNKNOWN_HOST: [0x804b002b, "network"],
  NS_ERROR_DNS_LOOKUP_QUEUE_FULL: [0x804b0021, "network"],
  NS_ERROR_CONNECTION_REFUSED: [0x804b000d, "network"],
  NS_ERROR_NET_RESET: [0x804b0014, "network"],
  NS_ERROR_NET_INTERRUPT: [0x804b0047, "network"],
  NS_ERROR_NET_TIMEOUT: [0x804b000e, "network"],
  NS_ERROR_NET_TIMEOUT_EXTERNAL: [0x804b0055, "network"],
  NS_ERROR_NET_PARTIAL_TRANSFER: [0x804b004c, "network"],
  NS_ERROR_NET_EMPTY_RESPONSE: [0x804b0024, "network"],
  NS_ERROR_NET_ERROR_RESPONSE: [0x804b0023, "network"],
  NS_ERROR_NOT_CONNECTED: [0x804b000c, "network"],
  NS_ERROR_OFFLINE: [0x804b0010, "network"],
  NS_ERROR_PORT_ACCESS_NOT_ALLOWED: [0x804b0013, "network"],
  NS_ERROR_REDIRECT_LOOP: [0x804b001f, "network"],
  NS_ERROR_UNKNOWN_PROXY_HOST: [0x804b002a, "network"],
  NS_ERROR_PROXY_CONNECTION_REFUSED: [0x804b0048, "network"],
  NS_ERROR_NET_HTTP2_SENT_GOAWAY: [0x804b0053, "network"],
  NS_ERROR_NET_HTTP3_PROTOCOL_ERROR: [0x804b0054, "network"],
  NS_ERROR_SOCKET_CREATE_FAILED: [0x804b0034, "network"],
  NS_ERROR_SOCKET_ADDRESS_NOT_SUPPORTED: [0x804b0035, "network"],
  NS_ERROR_CORRUPTED_CONTENT: [0x804b001d, "network"],
  NS_ERROR_INVALID_CONTENT_ENCODING: [0x804b001b, "network"],
  NS_ERROR_PARSING_HTTP_STATUS_LINE: [0x804b005a, "network"],
  NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED: [0x804b005d, "network"],
  NS_ERROR_WEBSOCKET_CONNECTION_REFUSED: [0x804b0057, "network"],
  // What a proxy answered instead of connecting: 1000 + its HTTP status.
  NS_ERROR_PROXY_MULTIPLE_CHOICES: [0x804b0514, "network"],
  NS_ERROR_PROXY_MOVED_PERMANENTLY: [0x804b0515, "network"],
  NS_ERROR_PROXY_FOUND: [0x804b0516, "network"],
  NS_ERROR_PROXY_SEE_OTHER: [0x804b0517, "network"],
  NS_ERROR_PROXY_NOT_MODIFIED: [0x804b0518, "network"],
  NS_ERROR_PROXY_TEMPORARY_REDIRECT: [0x804b051b, "network"],
  NS_ERROR_PROXY_PERMANENT_REDIRECT: [0x804b051c, "network"],
  NS_ERROR_PROXY_BAD_REQUEST: [0x804b0578, "network"],
  NS_ERROR_PROXY_UNAUTHORIZED: [0x804b0579, "network"],
  NS_ERROR_PROXY_PAYMENT_REQUIRED: [0x804b057a, "network"],
  NS_ERROR_PROXY_FORBIDDEN: [0x804b057b, "network"],
  NS_ERROR_PROXY_NOT_FOUND: [0x804b057c, "network"],
  NS_ERROR_PROXY_METHOD_NOT_ALLOWED: [0x804b057d, "network"],
  NS_ERROR_PROXY_NOT_ACCEPTABLE: [0x804b057e, "network"],
  NS_ERROR_PROXY_AUTHENTICATION_FAILED: [0x804b057f, "network"],
  NS_ERROR_PROXY_REQUEST_TIMEOUT: [0x804b0580, "network"],
  NS_ERROR_PROXY_CONFLICT: [0x804b0581, "network"],
  NS_ERROR_PROXY_GONE: [0x804b0582, "network"],
  NS_ERROR_PROXY_LENGTH_REQUIRED: [0x804b0583, "network"],
  NS_ERROR_PROXY_PRECONDITION_FAILED: [0x804b0584, "network"],
  NS_ERROR_PROXY_REQUEST_ENTITY_TOO_LARGE: [0x804b0585, "network"],
  NS_ERROR_PROXY_REQUEST_URI_TOO_LONG: [0x804b0586, "network"],
  NS_ERROR_PROXY_UNSUPPORTED_MEDIA_TYPE: [0x804b0587, "network"],
  NS_ERROR_PROXY_REQUESTED_RANGE_NOT_SATISFIABLE: [0x804b0588, "network"],
  NS_ERROR_PROXY_EXPECTATION_FAILED: [0x804b0589, "network"],
  NS_ERROR_PROXY_MISDIRECTED_REQUEST: [0x804b058d, "network"],
  NS_ERROR_PROXY_TOO_EARLY: [0x804b0591, "network"],
  NS_ERROR_PROXY_UPGRADE_REQUIRED: [0x804b0592, "network"],
  NS_ERROR_PROXY_PRECONDITION_REQUIRED: [0x804b0594, "network"],
  NS_ERROR_PROXY_TOO_MANY_REQUESTS: [0x804b0595, "network"],
  NS_ERROR_PROXY_REQUEST_HEADER_FIELDS_TOO_LARGE: [0x804b0597, "network"],
  NS_ERROR_PROXY_UNAVAILABLE_FOR_LEGAL_REASONS: [0x804b05ab, "network"],
  NS_ERROR_PROXY_INTERNAL_SERVER_ERROR: [0x804b05dc, "network"],
  NS_ERROR_PROXY_NOT_IMPLEMENTED: [0x804b05dd, "network"],
  NS_ERROR_PROXY_BAD_GATEWAY: [0x804b05de, "network"],
  NS_ERROR_PROXY_SERVICE_UNAVAILABLE: [0x804b05df, "network"],
  NS_ERROR_PROXY_GATEWAY_TIMEOUT: [0x804b05e0, "network"],
  NS_ERROR_PROXY_VERSION_NOT_SUPPORTED: [0x804b05e1, "network"],
  NS_ERROR_PROXY_VARIANT_ALSO_NEGOTIATES: [0x804b05e2, "network"],
  NS_ERROR_PROXY_NOT_EXTENDED: [0x804b05e6, "network"],
  NS_ERROR_PROXY_NETWORK_AUTHENTICATION_REQUIRED: [0x804b05e7, "network"],
  NS_ERROR_DOCUMENT_NOT_CACHED: [0x804b0046, "network"],
  NS_ERROR_NON_LOCAL_CONNECTION_REFUSED: [0x804b0058, "network"],
  NS_ERROR_HTTPS_ONLY: [0x804b0056, "network"],
  NS_ERROR_NET_INADEQUATE_SECURITY: [0x804b0052, "protocol"],
  NS_ERROR_BAD_HSTS_CERT: [0x804b0059, "unrecognised"],
} as const satisfies Readonly<
  Record<string, readonly [nsresult: number, category: CategoryId]>
>;

export type NetworkErrorName = keyof typeof NETWORK_ERRORS;
