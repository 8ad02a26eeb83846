// The ways in which a server can meet a connection: TLS, plain HTTP, or breaking off.
// @ts-check

import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { chainOf } from "./pki.mjs";

/** @typedef {import("./port.mjs").Behaviour} Behaviour */
/** @typedef {import("./certificate.mjs").Issued} Issued */
/** @typedef {import("node:http").RequestListener} Answer */

/**
 * What a TLS server shows to the world.
 * @typedef {object} Face
 * @property {Issued} leaf
 * @property {Issued[]} [chain] default: the leaf and its intermediates
 * @property {() => Buffer} [staple] made anew for each handshake; absent: no staple
 * @property {import("node:tls").SecureContextOptions & import("node:tls").TlsOptions} [options]
 */

/** Otherwise OpenSSL would refuse to serve the weak keys and signatures that Firefox is meant to refuse. */
const ANYTHING_GOES = "DEFAULT@SECLEVEL=0";

/**
 * Each call has its own ticket keys: a session of the old face cannot be resumed with the new one.
 * @param {Face} face
 * @param {Answer} answer
 * @returns {Behaviour}
 */
export function tls(face, answer) {
  const server = createHttpsServer(
    {
      key: face.leaf.privateKey.export({ type: "pkcs8", format: "pem" }),
      cert: (face.chain ?? chainOf(face.leaf)).map(toPem).join(""),
      ciphers: ANYTHING_GOES,
      ...face.options,
    },
    answer,
  );
  server.on("OCSPRequest", (_certificate, _issuer, callback) => {
    // @types/node forgets that null means "no staple".
    const respond = /** @type {(e: null, response: Buffer | null) => void} */ (
      callback
    );
    respond(null, face.staple?.() ?? null);
  });
  server.on("tlsClientError", (_error, socket) => socket.destroy());
  return (socket) => void server.emit("connection", socket);
}

/**
 * @param {Answer} answer
 * @returns {Behaviour}
 */
export function plainHttp(answer) {
  const server = createHttpServer(answer);
  return (socket) => void server.emit("connection", socket);
}

/** RST once the ClientHello has come. @type {Behaviour} */
export function reset(socket) {
  socket.once("data", () => socket.resetAndDestroy());
}

/** FIN once the ClientHello has come. @type {Behaviour} */
export function hangUp(socket) {
  socket.once("data", () => socket.end());
}

/**
 * Sends the same bytes to whatever the client says.
 * @param {() => Buffer} flight
 * @returns {Behaviour}
 */
export function reciteBytes(flight) {
  return (socket) => {
    socket.once("data", () => socket.write(flight()));
    socket.resume();
  };
}

/** @param {Issued} certificate */
function toPem({ der }) {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return [
    "-----BEGIN CERTIFICATE-----",
    ...lines,
    "-----END CERTIFICATE-----",
    "",
  ].join("\n");
}
