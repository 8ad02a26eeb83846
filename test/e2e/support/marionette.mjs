// The wire to Firefox: its Marionette protocol over TCP, packets of `length:[type,id,command-or-error,value]`.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html

import { connect } from "node:net";
import { within } from "./until.mjs";

/** An error that Firefox itself reported; `name` is the WebDriver code such as "insecure certificate". */
export class MarionetteError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.name = code;
  }
}

export class Marionette {
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  #nextId = 1;
  #received = Buffer.alloc(0);
  #socket;

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      this.#readPackets();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.#failAll(new Error("Firefox closed the Marionette connection"));
    });
  }

  /**
   * @param {number} port
   * @returns {Promise<Marionette>}
   */
  static async connect(port) {
    const socket = connect(port, "127.0.0.1");
    const connected = new Promise((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("error", reject);
    });
    await within(connected, 5000, "the Marionette connection");
    return new Marionette(socket);
  }

  /**
   * @param {string} command such as 'WebDriver:Navigate'
   * @param {object} [parameters]
   * @param {number} [timeout] a little above Firefox's own limits, so that its better message arrives first
   * @returns {Promise<unknown>} the result; of `{ value }` the value
   */
  async send(command, parameters = {}, timeout = 45_000) {
    if (this.#socket.destroyed)
      throw new Error(`${command}: no connection to Firefox`);
    const id = this.#nextId++;
    /** @type {Promise<unknown>} */
    const answer = new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    // In one piece: two writes cost 40 ms each time (Nagle's algorithm waits for the delayed acknowledgement).
    this.#socket.write(
      Buffer.concat([Buffer.from(`${String(body.length)}:`), body]),
    );
    try {
      return await within(answer, timeout, `Firefox's answer to ${command}`);
    } finally {
      this.#waiting.delete(id);
    }
  }

  close() {
    this.#socket.destroy();
  }

  #readPackets() {
    for (;;) {
      const colon = this.#received.indexOf(":");
      if (colon < 0) return;
      const end =
        colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const packet = /** @type {unknown} */ (
        JSON.parse(this.#received.toString("utf8", colon + 1, end))
      );
      this.#received = this.#received.subarray(end);
      // Firefox's greeting is an object, not an array; there is nothing in it that we need.
      if (Array.isArray(packet)) this.#settle(/** @type {Reply} */ (packet));
    }
  }

  /** @param {Reply} reply */
  #settle([, id, error, value]) {
    const caller = this.#waiting.get(id);
    if (error) caller?.reject(new MarionetteError(error.error, error.message));
    else
      caller?.resolve(value !== null && "value" in value ? value.value : value);
  }

  /** @param {Error} error */
  #failAll(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** @typedef {[1, number, { error: string, message: string } | null, { value?: unknown } | null]} Reply */
