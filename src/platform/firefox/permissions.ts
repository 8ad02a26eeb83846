// The permissions that the user can take back, asked for again at a click only.
import browser from "webextension-polyfill";

const ALL_SITES = { origins: ["*://*/*"] };

/** False where the user has taken back the permission for web sites: failed parts of pages are then unseen. */
export async function maySeeRequests(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Asks for that permission; to be called in a click. */
export async function askToSeeRequests(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

/** Asks for a permission that a single step needs; false where it is refused, or where nobody may ask. To be called in a click. */
export async function askFor(
  permission:
    "bookmarks" | "browsingData" | "management" | "notifications" | "proxy",
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
