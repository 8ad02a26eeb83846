// The walk that is shown beside the page: which one, and that a walk begins when somebody opens the guide.
import {
  bind,
  failing,
  failureBeside,
  forgetPrivateBounds,
  otherInFront,
  type Beside,
} from "../../core/guide/walk/bound.js";
import { beginWalk } from "../../core/guide/walk/walk.js";
import { withHsts } from "../../core/evidence/seen/hsts.js";
import { originOf } from "../../core/address/plain-address.js";
import type { Journal } from "../../core/journal/journal.js";
import { loadedUrl } from "../../core/journal/page-state.js";
import type { Failure } from "../../core/failure/failure.js";
import {
  activeIn,
  isPrivateWindow,
  whereIs,
} from "../../platform/firefox/windows.js";
import { boundCell, hstsCell, journalCell } from "../memory/cells.js";
import { readGuide, updateGuide } from "./keep.js";

/** Somebody opens the guide about a tab, in the sidebar of its window. */
export async function openBeside(
  tabId: number,
  windowId: number,
): Promise<void> {
  const failure = failing(await journalCell.read(), tabId);
  const where = await whereIs(tabId);
  // What is private is for its own window alone, and a tab that is gone for none.
  if (failure === null || where?.windowId !== windowId) {
    return;
  }
  const at = Date.now();
  const { isPrivate } = where;
  await boundCell.update((bounds) =>
    bind(bounds, { windowId, isPrivate, failure, at }),
  );
  // From now on, the page that loads again ends the walk.
  await updateGuide((state) => beginWalk(state, failure, at));
}

/** What a page beside the page shows. */
export interface ShownBeside {
  readonly failure: Failure;
  /** What failed in the tab in front meanwhile, where that is another page; null where it is not. */
  readonly other: Failure | null;
  /** True where its tab shows the page by now. */
  readonly isThere: boolean;
}

/** The walk that a page in this window shows; `tabId` is the tab that the page names, null for the sidebar. Null without a walk. */
export async function shownBeside(
  tabId: number | null,
  windowId: number,
): Promise<ShownBeside | null> {
  const [journal, guide, bounds, isPrivate, inFront, hsts] = await Promise.all([
    journalCell.read(),
    readGuide(),
    boundCell.read(),
    isPrivateWindow(windowId),
    activeIn(windowId),
    hstsCell.read(),
  ]);
  const beside: Beside = { tabId, windowId, isPrivate, inFront };
  const known = { journal, guide, bounds };
  const failure = failureBeside(known, beside);
  return failure === null
    ? null
    : {
        failure: withHsts(failure, hsts),
        other: otherInFront(known, beside, failure),
        isThere: isLoaded(journal, failure),
      };
}

const isLoaded = (journal: Journal, { tabId, url }: Failure): boolean =>
  failing(journal, tabId) === null &&
  originOf(loadedUrl(journal, tabId) ?? "") === originOf(url);

/** Call this when a tab closes. */
export async function forgetBeside(tabId: number): Promise<void> {
  await boundCell.update((bounds) => forgetPrivateBounds(bounds, tabId));
}
