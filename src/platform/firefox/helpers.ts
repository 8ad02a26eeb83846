// What Firefox does for a step once the user allows it: permissions are asked for at the click.
import browser from "webextension-polyfill";
import { visible } from "../../core/address/host.js";
import { askFor } from "./permissions.js";

/** Clears the cache and nothing else. Rejects without the permission. */
export async function clearCache(): Promise<void> {
  await browser.browsingData.removeCache({});
}

/** Like {@link extensionsWithPower}, after asking for the permission. Null where the user refuses. Call this in a click. */
export async function otherExtensions(): Promise<readonly string[] | null> {
  return (await askFor("management")) ? extensionsWithPower() : null;
}

/**
 * The names of the other active extensions that can change connections: those with `proxy` or `webRequest`. Rejects without the
 * permission.
 */
export async function extensionsWithPower(): Promise<readonly string[]> {
  const all = await browser.management.getAll();
  return all
    .filter(
      ({ id, enabled, type, permissions = [] }) =>
        enabled &&
        type === "extension" &&
        id !== browser.runtime.id &&
        permissions.some((one) => /^(proxy|webRequest(Blocking)?)$/.test(one)),
    )
    .map(({ name }) => visible(name));
}
