// Whether anybody has to know that a page has loaded: while nobody does, the background doesn't listen.
import { isPage } from "../../core/failure/failure.js";
import type { Journal } from "../../core/journal/journal.js";
import { leaveOutLoads } from "../../platform/events/loaded-signals.js";
import { journalCell } from "../memory/cells.js";
import { readGuide } from "../guide/keep.js";

/** Call this after taking a load. Whatever needs loads again calls `hearLoads`: a page that fails, a walk that begins. */
export function leaveOutLoadsIfIdle(): Promise<void> {
  return leaveOutLoads(async () => {
    const [journal, { walks }] = await Promise.all([
      journalCell.read(),
      readGuide(),
    ]);
    return Object.keys(walks).length > 0 || mayLoadEndFailure(journal);
  });
}

// Once a tab has loaded after its failure, no later load says anything new about that.
const mayLoadEndFailure = ({ failures, tabs }: Journal): boolean =>
  failures.some(
    (failure) =>
      isPage(failure) && failure.at >= (tabs[failure.tabId]?.loadedAt ?? 0),
  );
