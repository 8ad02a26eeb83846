// The permissions that users can revoke, asked for again only at a click.
import browser from "webextension-polyfill";

const ALL_SITES = { origins: ["*://*/*"] };

/** False where the user has revoked the permission for websites: failed parts of pages then go unseen. */
export async function maySeeRequests(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Asks for that permission; call this in a click. */
export async function askToSeeRequests(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

/** Asks for a permission that a single step needs; false where it is refused, or where nobody may ask. Call this in a click. */
export async function askFor(
  permission:
    | "bookmarks"
    | "browsingData"
    | "management"
    | "notifications"
    | "privacy"
    | "proxy",
): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: [permission] });
  } catch {
    // Outside of a click, or forbidden by policy.
    return false;
  }
}

/** Calls back with the names of permissions that the user has just given. */
export function onPermissionsGiven(
  listener: (names: readonly string[]) => Promise<void>,
): void {
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    void listener(permissions);
  });
}
