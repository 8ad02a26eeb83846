// What outlives a file of end-to-end tests: Firefoxes that are handed from file to file, as each start costs seconds.

import NodeEnvironment from "jest-environment-node";
import { startProcess } from "./process.mjs";

/** @typedef {{ process: import("./process.mjs").FirefoxProcess, profile: string, fresh: string }} Kept `fresh`: what it looked like when it was new */

/**
 * @typedef {object} Keeper
 * @property {typeof startProcess} start here and not in the file, whose globals end with it
 * @property {(kind: string) => Kept | null} take one that nobody uses
 * @property {(kind: string, kept: Kept) => Promise<void>} give must be as good as new
 */

/** An idle one costs memory alone; of more than these the one that was used last stays. */
const MOST_IDLE = 3;

/** The latest last. @type {{ kind: string, kept: Kept }[]} */
const idle = [];

/** @type {Keeper} */
const keeper = {
  async start(options) {
    const process = await startProcess(options);
    // Nobody waits for it: with this process it ends as well.
    process.unref();
    return process;
  },
  take(kind) {
    const at = idle.findLastIndex((one) => one.kind === kind);
    return at < 0 ? null : (idle.splice(at, 1)[0]?.kept ?? null);
  },
  async give(kind, kept) {
    idle.push({ kind, kept });
    if (idle.length > MOST_IDLE) await idle.shift()?.kept.process.kill();
  },
};

// With jest gone nobody waits for the end of the file; its Firefoxes end with us.
process.once("disconnect", () => process.exit());

export default class EndToEnd extends NodeEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, { firefoxKeeper: keeper });
  }
}
