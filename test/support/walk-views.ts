// What a page says of one failing tab, with a walk through its guide in any state.
import { withCheck } from "../../src/core/guide/walk/walk.js";
import type { AskRevoked } from "../../src/core/guide/revoked/revoked-before.js";
import type {
  Check,
  GuideState,
} from "../../src/core/guide/walk/walk-state.js";
import type { Caller } from "../../src/core/guide/revoked/revoked-memory.js";
import type { Signal } from "../../src/core/journal/journal.js";
import { viewOfTab } from "../../src/core/view/page-view.js";
import type { PageView } from "../../src/core/view/view.js";
import { navigationFailed, recorded, requestFailed, TAB } from "./signals.js";
import { surroundings } from "./surroundings.js";
import { marked } from "./walks.js";

export const AROUND = surroundings();
export const FAILED = [navigationFailed(), requestFailed()];
const [first = never()] = recorded(FAILED).failures;
/** That of the page in the tab. */
export const failure = first;
export const STARTED = marked({ "compare-browser": "no-help" }, failure);

export const viewWith = (
  guide: GuideState,
  signals: readonly Signal[] = FAILED,
  askRevoked: AskRevoked = AROUND.askRevoked,
): PageView =>
  viewOfTab(recorded(signals), guide, TAB, { ...AROUND, askRevoked });
export const calls =
  (host: string, called: Caller | "perhaps" = "ca"): AskRevoked =>
  (asked) =>
    asked !== host
      ? "never"
      : called === "perhaps"
        ? called
        : { by: called, at: 1_000 };
export const viewAfter = (check: Check, guide = STARTED): PageView =>
  viewWith(withCheck(guide, failure, check));

function never(): never {
  throw new Error("Nothing failed");
}
