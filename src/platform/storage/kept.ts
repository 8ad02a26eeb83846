// What outlives Firefox: one value in storage.local, written only when there is something to keep.
import browser from "webextension-polyfill";

/** Undefined where nothing is kept. Rejects where storage fails. */
export async function readKept(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Null keeps nothing. Rejects where storage fails, such as on a full disk. */
export async function writeKept(key: string, value: unknown): Promise<void> {
  if (value === null) {
    await browser.storage.local.remove(key);
  } else {
    await browser.storage.local.set({ [key]: value });
  }
}
