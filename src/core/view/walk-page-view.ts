// What the page beside the page has to say: about one walk, whatever its tab shows by now.
import { hostForPeople } from "../address/host.js";
import type { Failure } from "../failure/failure.js";
import { NOWHERE } from "../guide/walk/bound.js";
import { failedAt } from "../guide/walk/tab-check.js";
import { walkKey } from "../guide/walk/walk.js";
import type { GuideState } from "../guide/walk/walk-state.js";
import { snake, text } from "../text/text.js";
import { isPraiseForRevoked, solvedView } from "./guide-view.js";
import { failedView, withOpen, type Surroundings } from "./page-view.js";
import type { PageView } from "./view.js";

/**
 * The view of a walk, whatever its tab shows by now.
 *
 * @param beside.other what failed in the tab in front, where that is another page; null where it is not
 * @param beside.isThere whether a tab shows the page by now
 */
export function viewOfWalk(
  failure: Failure,
  guide: GuideState,
  {
    other,
    isThere,
  }: { readonly other: Failure | null; readonly isThere: boolean },
  around: Surroundings,
): PageView {
  const view = failedView(
    { kind: "failed", failure, parts: [], recent: [] },
    guide,
    around,
  );
  const { host, url } = failure;
  const arrivedAt = guide.walks[walkKey(failure)]?.arrivedAt ?? null;
  const isArrived =
    arrivedAt !== null &&
    arrivedAt >= failedAt(failure) &&
    !isPraiseForRevoked(host.ascii, guide.items, around.askRevoked);
  const { isPrivate, outlives } = view.walk ?? NOT_WALKED;
  return withOpen(
    {
      ...view,
      walk: isArrived
        ? { ...solvedView(url, host, guide), isPrivate, outlives }
        : view.walk,
      beside: {
        key: walkKey(failure),
        title: text(
          `short_${snake(view.explanation?.category ?? failure.error.category)}`,
        ),
        host: hostForPeople(host),
        tabId: failure.tabId === NOWHERE ? null : failure.tabId,
        other:
          other === null
            ? null
            : { tabId: other.tabId, host: hostForPeople(other.host) },
      },
    },
    host,
    isThere,
    guide,
    around,
  );
}

const NOT_WALKED = { isPrivate: true, outlives: false };
