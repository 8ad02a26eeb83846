// Writes the first TLS messages of a server by hand (RFC 5246), for what OpenSSL refuses to send.
// @ts-check

import { randomBytes } from "node:crypto";

const TLS_1_0 = 0x0301;
const TLS_1_2 = 0x0303;
/** TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: every browser offers it. */
const CIPHER_SUITE = 0xc02b;

/** A server that answers an offer of TLS 1.2 and 1.3 with TLS 1.0. */
export function helloWithTls10() {
  return record(serverHello(TLS_1_0));
}

/**
 * A TLS 1.2 server up to its certificate, which need not be one.
 * @param {Buffer} certificate
 */
export function helloWithCertificate(certificate) {
  const list = withLength(24, certificate);
  return Buffer.concat([
    record(serverHello(TLS_1_2)),
    record(handshakeMessage(11, withLength(24, list))),
  ]);
}

/** @param {number} version */
function serverHello(version) {
  const noSessionId = Buffer.from([0]);
  const noCompression = Buffer.from([0]);
  return handshakeMessage(
    2,
    Buffer.concat([
      uint(16, version),
      randomBytes(32),
      noSessionId,
      uint(16, CIPHER_SUITE),
      noCompression,
    ]),
  );
}

/**
 * @param {number} type HandshakeType
 * @param {Buffer} body
 */
function handshakeMessage(type, body) {
  return Buffer.concat([uint(8, type), withLength(24, body)]);
}

/** @param {Buffer} message */
function record(message) {
  return Buffer.concat([
    uint(8, 22),
    uint(16, TLS_1_2),
    withLength(16, message),
  ]);
}

/**
 * @param {8 | 16 | 24} bits
 * @param {Buffer} bytes
 */
function withLength(bits, bytes) {
  return Buffer.concat([uint(bits, bytes.length), bytes]);
}

/**
 * @param {8 | 16 | 24} bits
 * @param {number} value
 */
function uint(bits, value) {
  const bytes = Buffer.alloc(bits / 8);
  bytes.writeUIntBE(value, 0, bits / 8);
  return bytes;
}

/** A fatal alert in place of the server's first message: it has no certificate for the name that was asked for (RFC 6066, section 3). */
export function unrecognizedName() {
  const [alert, fatal, unrecognized] = [21, 2, 112];
  return Buffer.from([alert, 3, 3, 0, 2, fatal, unrecognized]);
}
