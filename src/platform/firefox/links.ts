// A folder of bookmarks to pages of Firefox: the one way to open them by a click (bookmarks may point there, tabs may not).
import browser from "webextension-polyfill";

/** Firefox's id of the bookmarks toolbar. */
const TOOLBAR = "toolbar_____";

/** Makes the folder, unless `folder` still exists; resolves with its id. Rejects without the permission. */
export async function makeLinks(
  title: string,
  urls: readonly string[],
  folder: string | null,
): Promise<string> {
  if (folder !== null && (await exists(folder))) {
    return folder;
  }
  const { id } = await browser.bookmarks.create({ title, parentId: TOOLBAR });
  for (const url of urls) {
    await browser.bookmarks.create({ parentId: id, title: url, url });
  }
  return id;
}

/** Removes the folder with what is in it; a folder that somebody has removed by hand is gone already. */
export async function removeLinks(folder: string): Promise<void> {
  try {
    await browser.bookmarks.removeTree(folder);
  } catch {
    // Gone already, or the permission is: then the folder is the user's affair.
  }
}

async function exists(id: string): Promise<boolean> {
  try {
    return (await browser.bookmarks.get(id)).length > 0;
  } catch {
    return false;
  }
}
