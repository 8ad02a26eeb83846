// Loads modules of the extension into the fake Firefox; to be imported before any of them.
import { jest } from "@jest/globals";
import { FakeFirefox } from "./fake-firefox.js";
import { FakeWorker } from "./fake-worker.js";

let current = new FakeFirefox();

jest.unstable_mockModule("webextension-polyfill", () => ({
  default: current.browser,
}));

/** A new Firefox, in which no module of the extension runs yet. */
export function startFirefox(): FakeFirefox {
  current = new FakeFirefox();
  Object.defineProperty(globalThis, "navigator", {
    configurable: true,
    get: () => ({ onLine: current.around.isOnline }),
  });
  const { workers } = current;
  Object.defineProperty(globalThis, "Worker", {
    configurable: true,
    value: class extends FakeWorker {
      constructor(program: string) {
        super(workers, program);
      }
    },
  });
  jest.resetModules();
  return current;
}

const setRealTimeout = globalThis.setTimeout;
/** What a page would do later ends with it, and with the tests: no test waits for it. */
globalThis.setTimeout = Object.assign(
  (...given: Parameters<typeof setRealTimeout>) =>
    setRealTimeout(...given).unref(),
  setRealTimeout,
);

/** A module as a fresh page has it: nothing is left of what it remembered. */
export async function fresh<T>(load: () => Promise<T>): Promise<T> {
  jest.resetModules();
  return load();
}
