// A folder of bookmarks to Firefox's pages: the one way to open them with a click (bookmarks may point there, extensions' tabs may not).
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

/** Removes the folder and what is in it; somebody may have removed it by hand already. */
export async function removeLinks(folder: string): Promise<void> {
  try {
    await browser.bookmarks.removeTree(folder);
  } catch {
    // The folder or the permission is gone already: then the folder is the user's business.
  }
}

async function exists(id: string): Promise<boolean> {
  try {
    return (await browser.bookmarks.get(id)).length > 0;
  } catch {
    return false;
  }
}
