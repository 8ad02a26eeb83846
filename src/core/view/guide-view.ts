// The state of a walk, what is turned off, and what waits, in words.
import { undoOf } from "../steps/undoing.js";
import type { Failure } from "../failure/failure.js";
import { stateOf, type Walked } from "../guide/walk/walk.js";
import {
  isCalledRevoked,
  revokedBefore,
  type AskRevoked,
} from "../guide/revoked/revoked-before.js";
import type { Called } from "../guide/revoked/revoked-memory.js";
import {
  codeOf,
  type Check,
  type Doubt,
  type GuideState,
  type OpenItem,
} from "../guide/walk/walk-state.js";
import { stepRow, type StepId } from "../steps/steps.js";
import { hostForPeople, type Host } from "../address/host.js";
import { snake, text, type Text } from "../text/text.js";
import type { ItemView, WaitingView, WalkView } from "./view.js";

/** The walk for a page's failure. `steps` are those that it goes through. */
export function walkView(
  { failure, walk, check }: Walked,
  steps: readonly StepId[],
  { items }: GuideState,
  ask: AskRevoked,
): WalkView {
  // Once private, always private.
  const isPrivate = walk?.isPrivate ?? failure.isPrivate ?? true;
  return {
    url: failure.url,
    host: failure.host.ascii,
    result:
      check === null ||
      ((check.result === "solved" || check.result === "weakened") &&
        isPraiseForRevoked(failure.host.ascii, items, ask))
        ? null
        : resultOf(check, failure, items.length > 0),
    isStarted: walk !== null && Object.keys(walk.marks).length > 0,
    canGoBack: steps.some((id) => stateOf(walk, id) !== "todo"),
    outlives: (walk?.outlives ?? false) && !isPrivate,
    isPrivate,
  };
}

/** The end of a walk, for the page that loads again. */
export function solvedView(
  url: string,
  host: Host,
  { items }: GuideState,
): WalkView {
  return {
    url,
    host: host.ascii,
    result:
      items.length > 0
        ? WEAKENED
        : {
            kind: "solved",
            title: text("result_solved_title", { host: hostForPeople(host) }),
            body: text("result_solved_there_body"),
            canOpen: false,
          },
    isStarted: true,
    canGoBack: false,
    outlives: false,
    isPrivate: true,
  };
}

/**
 * What is turned off, and what has been waiting since Firefox was started. Times as `writeTime` writes them. `here` is the host that the
 * tab shows or fails at; null without one. `canAsk`: whether its CA can be asked, which is not done from outside a private window or a
 * container.
 */
export function openViews(
  { items, walks, waiting }: GuideState,
  here: Host | null,
  ask: AskRevoked,
  canAsk: boolean,
  writeTime: (at: number) => string,
): {
  readonly items: readonly ItemView[];
  readonly waiting: readonly WaitingView[];
} {
  return {
    items: items.map((item) => ({
      ...askingOf(item, here, ask, canAsk),
      step: item.step,
      line: text(`step_${snake(item.step)}_open`, {
        time: writeTime(item.since),
      }),
      lost: text(`step_${snake(item.step)}_lost`),
      undo: undoOf(item.step),
      page: stepRow(item.step).page ?? null,
      pref: stepRow(item.step).pref ?? null,
    })),
    waiting: waiting.flatMap((key) => {
      const walk = walks[key];
      return walk === undefined
        ? []
        : [
            {
              key,
              host: walk.host,
              url: walk.url,
              body: text("waiting_body", { code: walk.code, host: walk.host }),
            },
          ];
    }),
  };
}

/** No host is kept for what was turned off in a private window: in a tab whose CA can be asked, it may have been for any host. */
function askingOf(
  { step, host, isPrivate }: OpenItem,
  here: Host | null,
  ask: AskRevoked,
  canAsk: boolean,
): Pick<ItemView, "ask" | "unasked" | "alarm" | "isDoubtful"> {
  if (stepRow(step).missesRevocation !== true) {
    return { ask: null, alarm: null };
  }
  const isHere = here !== null && (isPrivate || host === here.ascii);
  // The site in front comes first: whoever reads this may be using it.
  const asked = [here?.ascii ?? "", host]
    .filter((one) => one !== "")
    .map((one) => ({ host: one, called: ask(one) }));
  const isDoubtful = asked.some(({ called }) => called === "perhaps");
  return {
    ask:
      isHere && canAsk
        ? text("check_weakened", { host: hostForPeople(here) })
        : null,
    ...(isHere && !canAsk ? { unasked: text("items_unasked") } : {}),
    alarm: asked.flatMap(alarmOf)[0] ?? null,
    ...(isDoubtful ? { isDoubtful } : {}),
  };
}

/** Says who said so: a CA that was not asked has said nothing. */
const alarmOf = (asked: {
  readonly host: string;
  readonly called: Called;
}): readonly Text[] =>
  isCalledRevoked(asked.called)
    ? [text(`items_revoked_${asked.called.by}`, { host: asked.host })]
    : [];

/**
 * It is not good that a page loads again if the CA calls its certificate revoked, or if Firefox did and a check is turned off
 * meanwhile. Nobody is sent there.
 */
export function isPraiseForRevoked(
  host: string,
  items: readonly OpenItem[],
  ask: AskRevoked,
): boolean {
  const called = ask(host);
  return (
    (isCalledRevoked(called) && called.by === "ca") ||
    (revokedBefore(called) && items.length > 0)
  );
}

function resultOf(
  { result, error, doubt }: Check,
  { host }: Failure,
  isWeakened: boolean,
): NonNullable<WalkView["result"]> {
  const code = error === null ? "" : codeOf(error);
  switch (result) {
    case "weakened":
      return WEAKENED;
    case "solved":
      return isWeakened
        ? WEAKENED
        : {
            kind: result,
            title: text("result_solved_title", { host: hostForPeople(host) }),
            body: text("result_solved_body"),
            canOpen: true,
          };
    case "same-error":
      return {
        kind: result,
        title: text("result_same_error_title"),
        body: text("result_same_error_body", { code }),
        canOpen: false,
      };
    case "other-error":
      return {
        kind: result,
        title: text("result_other_error_title"),
        body: text("result_other_error_body", { code }),
        canOpen: false,
      };
    case "unknown":
      return {
        kind: result,
        title: text(
          doubt === "in-its-tab"
            ? "result_in_its_tab_title"
            : "result_unknown_title",
        ),
        body: DOUBTS[doubt ?? "not-understood"],
        canOpen: false,
      };
  }
}

/**
 * The same result once the CA has answered. Only what we say about the load itself changes.
 *
 * @param by how the CA with a fresh "good" is trusted; null without one
 * @param isThere true where the tab shows the page already
 */
export function withGood<W extends WalkView | null>(
  walk: W,
  by: "built-in" | "added" | null,
  isThere: boolean,
): W {
  return walk?.result?.kind !== "weakened" || by === null
    ? walk
    : {
        ...walk,
        result: {
          kind: "usable",
          title: text("revocation_check_good_body"),
          body: text(
            by === "added" ? "result_usable_added_body" : "result_usable_body",
          ),
          canOpen: !isThere,
        },
      };
}

/** The same result where no CA can be asked about the page. */
export const unasked = <W extends WalkView | null>(walk: W): W =>
  walk?.result?.kind !== "weakened"
    ? walk
    : {
        ...walk,
        result: { ...walk.result, body: text("result_weakened_unasked_body") },
      };

/** Nobody is sent to the page: only the CA's fresh word may say that it can be used. */
const WEAKENED: NonNullable<WalkView["result"]> = {
  kind: "weakened",
  title: text("result_weakened_title"),
  body: text("result_weakened_body"),
  canOpen: false,
};

const DOUBTS: Readonly<Record<Doubt, Text>> = {
  offline: text("result_offline_body"),
  "no-answer": text("result_no_answer_body"),
  "not-understood": text("result_not_understood_body"),
  "not-allowed": text("result_not_allowed_body"),
  "in-its-tab": text("result_in_its_tab_body"),
};
