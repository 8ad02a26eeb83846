// The memory of good certificates on the disk: a list under one key, and each certificate's bytes under a key of its own.
import browser from "webextension-polyfill";

const LIST = "certificates";
/** Before the host. */
const BYTES = "certificate:";

/** The list as it was stored; undefined where there is none. Rejects where storage fails. */
export async function readMemory(): Promise<unknown> {
  return (await browser.storage.local.get(LIST))[LIST];
}

/**
 * Writes the list together with the certificates (DER) that are new in it, and drops those of hosts that are no longer in it.
 * Rejects where storage fails, such as on a full disk.
 */
export async function writeMemory(
  list: unknown,
  added: ReadonlyMap<string, readonly number[]>,
  dropped: readonly string[],
): Promise<void> {
  const bytes = [...added].map(
    ([host, der]) => [`${BYTES}${host}`, btoa(binary(der))] as const,
  );
  await browser.storage.local.set({
    ...Object.fromEntries(bytes),
    [LIST]: list,
  });
  if (dropped.length > 0) {
    await browser.storage.local.remove(dropped.map((host) => BYTES + host));
  }
}

/** The certificate of a host in base64 (DER), as it was when the host last loaded; null where none is remembered. */
export async function rememberedBytes(host: string): Promise<string | null> {
  const key = `${BYTES}${host}`;
  const { [key]: stored } = await browser.storage.local.get(key);
  return typeof stored === "string" ? stored : null;
}

/** Removes all of it, even what no list names any more. Rejects where storage fails. */
export async function eraseMemory(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove([
    LIST,
    ...keys.filter((key) => key.startsWith(BYTES)),
  ]);
}

const binary = (bytes: readonly number[]): string =>
  String.fromCharCode(...bytes);
