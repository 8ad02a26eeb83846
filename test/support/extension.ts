// Loads modules of the extension into the fake Firefox; to be imported before any of them.
import { jest } from "@jest/globals";
import { FakeFirefox } from "./fake-firefox.js";

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
  jest.resetModules();
  return current;
}

/** A module as a fresh page has it: nothing is left of what it remembered. */
export async function fresh<T>(load: () => Promise<T>): Promise<T> {
  jest.resetModules();
  return load();
}
