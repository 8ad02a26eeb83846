// The sites where the TLS handshake fails before any certificate matters, or where there is no connection at all.
// @ts-check

import { hangUp, plainHttp, reciteBytes, reset, tls } from "./behaviours.mjs";
import { helloWithTls10 } from "./handmade-handshake.mjs";
import { issueLeaf } from "./pki.mjs";

/**
 * A good certificate behind other TLS settings.
 * @param {import("./behaviours.mjs").Face["options"] & {}} options
 * @returns {(row: import("./site.mjs").RowContext) => import("./port.mjs").Behaviour}
 */
function withOptions(options) {
  return ({ host, pki, answer }) => {
    const leaf = issueLeaf(host, { issuer: pki.intermediate });
    return tls({ leaf, options }, answer);
  };
}

/** @type {readonly import("./site.mjs").Row[]} */
export const protocolSites = [
  {
    id: "tls-1-1",
    title: "TLS 1.1 only",
    meaning: "The server refuses everything newer, with an alert.",
    expect: {
      code: "SSL_ERROR_PROTOCOL_VERSION_ALERT",
      category: "protocol",
    },
    broken: withOptions({ minVersion: "TLSv1", maxVersion: "TLSv1.1" }),
  },
  {
    id: "tls-1-0-hello",
    title: "TLS 1.0 answer",
    meaning: "The server answers with TLS 1.0, and Firefox refuses.",
    expect: { code: "SSL_ERROR_UNSUPPORTED_VERSION", category: "protocol" },
    broken: () => reciteBytes(helloWithTls10),
  },
  {
    id: "no-common-cipher",
    title: "No common cipher",
    meaning: "The server knows one cipher suite only, which Firefox lacks.",
    expect: { code: "SSL_ERROR_NO_CYPHER_OVERLAP", category: "protocol" },
    broken: withOptions({
      ciphers: "ECDHE-ECDSA-AES128-CCM",
      maxVersion: "TLSv1.2",
    }),
  },
  {
    id: "client-certificate",
    title: "Client certificate wanted",
    meaning: "The server admits only those who have a certificate, too.",
    expect: {
      code: "SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT",
      category: "client-certificate",
    },
    broken: withOptions({
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: "TLSv1.3",
    }),
  },
  {
    id: "plain-http",
    title: "Plain http on the TLS port",
    meaning: "The server answers the handshake with readable text.",
    expect: { code: "SSL_ERROR_RX_RECORD_TOO_LONG", category: "protocol" },
    broken: ({ answer }) => plainHttp(answer),
  },
  {
    id: "reset",
    title: "Connection reset",
    meaning: "The connection is torn down in the middle of the handshake.",
    expect: { code: "NS_ERROR_NET_RESET", category: "network" },
    broken: () => reset,
  },
  {
    id: "hang-up",
    title: "Connection closed",
    meaning: "The server politely ends the connection instead of a handshake.",
    // Firefox 140 tells this end of file from a reset; 153 does not.
    expect: {
      code: "NS_ERROR_NET_RESET",
      codes: ["NS_ERROR_NET_RESET", "NS_ERROR_NET_INTERRUPT"],
      category: "network",
    },
    broken: () => hangUp,
  },
  {
    id: "refused",
    title: "Connection refused",
    meaning: "Nothing listens on this port.",
    expect: { code: "NS_ERROR_CONNECTION_REFUSED", category: "network" },
    refusesConnections: true,
  },
  {
    id: "unknown-host",
    title: "Unknown host",
    meaning: "The name does not exist.",
    host: "nowhere.invalid",
    expect: { code: "NS_ERROR_UNKNOWN_HOST", category: "network" },
    doesNotResolve: true,
  },
];
