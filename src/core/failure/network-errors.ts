// The failures below TLS that a user meets as an error page, so that they can be told apart from certificate problems.
import type { CategoryId } from "../categories.js";

/**
 * Name → [nsresult, category]. All are of NS_ERROR_MODULE_NETWORK (0x804B0000 + n), read out of Firefox ESR 153.7 with
 * `ChromeUtils.getXPCOMErrorName` in November 2026; a test compares them with the Firefox under test.
 *
 * Two of them are about TLS after all: HTTP/2 refused over weak TLS, and a certificate refused because of HSTS.
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
  NS_ERROR_NET_INADEQUATE_SECURITY: [0x804b0052, "protocol"],
  NS_ERROR_BAD_HSTS_CERT: [0x804b0059, "unrecognised"],
} as const satisfies Readonly<
  Record<string, readonly [nsresult: number, category: CategoryId]>
>;

export type NetworkErrorName = keyof typeof NETWORK_ERRORS;
