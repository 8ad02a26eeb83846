// A loopback port whose behaviour can be swapped while it is open, so that a site can break and heal in place.
// @ts-check

import { once } from "node:events";
import { connect, createServer } from "node:net";

/** What happens to a new connection. @typedef {(socket: import("node:net").Socket) => void} Behaviour */

/**
 * @typedef {object} Port
 * @property {number} number
 * @property {(behaviour: Behaviour) => Promise<void>} behave also cuts every open connection, so that none outlives the change
 * @property {() => Promise<void>} close
 */

const LOOPBACK = "127.0.0.1";

/**
 * @typedef {object} PortOptions
 * @property {number | undefined} [number] default: any free port
 * @property {"127.0.0.1" | "::1"} [address] default: 127.0.0.1
 * @property {() => void} [onConnection]
 */

/**
 * @param {Behaviour} behaviour
 * @param {PortOptions} [options]
 * @returns {Promise<Port>}
 */
export async function openPort(behaviour, options = {}) {
  const { number = 0, address = LOOPBACK, onConnection } = options;
  let current = behaviour;
  /** @type {Set<import("node:net").Socket>} */
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    // Firefox hangs up on us all the time: that is what it is here for.
    socket.on("error", () => {});
    onConnection?.();
    current(socket);
  });

  return {
    number: await listen(server, number, address),
    async behave(behaviour) {
      current = behaviour;
      await Promise.all([...sockets].map(cut));
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      await Promise.all([...sockets].map(cut));
      await closed;
    },
  };
}

/**
 * A port that refuses connections, and that nobody else can take meanwhile: it is
 * the local end of an outgoing connection, so it is in use but nothing listens.
 * @returns {Promise<Pick<Port, "number" | "close">>}
 */
export async function refusePort() {
  const anchor = await openPort(() => {});
  const holder = connect({
    port: anchor.number,
    host: LOOPBACK,
    localAddress: LOOPBACK,
  });
  await once(holder, "connect");
  holder.on("error", () => {}); // the anchor's end is cut on closing
  return {
    number: holder.localPort ?? 0,
    async close() {
      holder.destroy();
      await anchor.close();
    },
  };
}

/**
 * @param {import("node:net").Socket} socket
 * @returns {Promise<void>}
 */
function cut(socket) {
  return new Promise((resolve) => {
    socket.once("close", () => {
      resolve();
    });
    socket.destroy();
  });
}

/**
 * @param {import("node:net").Server} server
 * @param {number} number
 * @param {string} host
 * @returns {Promise<number>} the port
 */
function listen(server, number, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(error.code === "EADDRINUSE" ? portTaken(number) : error);
    });
    server.listen(number, host, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
    });
  });
}

/** @param {number} number */
function portTaken(number) {
  return new Error(
    `Port ${number} is already taken by another program: close that program, or choose another port for the lab.`,
  );
}
