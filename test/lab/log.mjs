// Remembers what reached the lab, so that a test can say what was asked of the network, and that nothing was.
// @ts-check

/**
 * @typedef {object} Heard
 * @property {string} site its id
 * @property {"connection" | "request"} kind a connection that ends in a refused certificate has no request
 * @property {string | null} host of a request: what its Host header says, without the port
 * @property {string | null} path of a request
 */

/**
 * @typedef {object} Log
 * @property {(site: string) => void} connected
 * @property {(site: string, request: import("node:http").IncomingMessage) => void} asked
 * @property {() => readonly Heard[]} heard since the start or the last `clear`; of very many the latest
 * @property {() => void} clear
 */

const MOST = 5_000;

/** @returns {Log} */
export function createLog() {
  /** @type {Heard[]} */
  const entries = [];
  /** @param {Heard} one */
  const add = (one) => {
    entries.push(one);
    if (entries.length > MOST) entries.shift();
  };
  return {
    connected: (site) => {
      add({ site, kind: "connection", host: null, path: null });
    },
    asked: (site, { headers, url }) => {
      const host = headers.host?.replace(/:\d+$/, "") ?? null;
      add({ site, kind: "request", host, path: url ?? null });
    },
    heard: () => [...entries],
    clear: () => {
      entries.length = 0;
    },
  };
}
