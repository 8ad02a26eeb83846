// From the journal to what a page has to say about a tab, whatever its state.
import { isNeverToGoOn } from "../failure/codes/categories.js";
import type { Evidence } from "../evidence/evidence.js";
import {
  explain,
  explainPart,
  type Explanation,
} from "../explanation/explanation.js";
import type { AskRevoked } from "../guide/revoked/revoked-before.js";
import type { Failure } from "../failure/failure.js";
import { hostOf } from "../address/host-of.js";
import {
  isPraiseForRevoked,
  openViews,
  solvedView,
  unasked,
  walkView,
  withGood,
} from "./guide-view.js";
import type { Surroundings as GuideSurroundings } from "../guide/guide.js";
import { walked } from "../guide/walk/walk.js";
import type { GuideState } from "../guide/walk/walk-state.js";
import { sayQuestion } from "../explanation/said-question.js";
import { shownHost } from "../address/shown-host.js";
import { headline, partsHeadline } from "../explanation/headline.js";
import { hostForPeople, visible, type Host } from "../address/host.js";
import { withHsts, type HstsHosts } from "../evidence/seen/hsts.js";
import { idleView } from "./idle-view.js";
import type { Journal } from "../journal/journal.js";
import { loadedUrl, pageState, type PageState } from "../journal/page-state.js";
import type { Environment } from "../evidence/environment.js";
import { details, secretNames, tickedParts } from "../explanation/report.js";
import { text, type Text } from "../text/text.js";
import type { Said } from "../evidence/asked/answers.js";
import type { AskingView } from "../evidence/asked/asking.js";
import type {
  ItemView,
  PageView,
  PartGroup,
  RecentFailure,
  Tone,
  WalkView,
} from "./view.js";

/** Everything that a view needs from outside. */
export interface Surroundings {
  readonly environment: Environment;
  /** Writes a time (ms since the epoch) as the reader's locale does. */
  readonly writeTime: (at: number) => string;
  /** What is remembered about hosts that were called revoked. */
  readonly askRevoked: AskRevoked;
  /** How the CA is trusted that has just said that this tab's page may be used, with all this turned off; null if none has said so. */
  readonly usableBy: (
    items: readonly ItemView[],
  ) => "built-in" | "added" | null;
  /** Whether the tab is in a private window. */
  readonly isPrivate: boolean;
  /** Whether the CA can be asked about the tab: not from outside a private window or a container. */
  readonly canAsk: boolean;
  /** Hosts that were seen to ask for HSTS. */
  readonly hstsHosts: HstsHosts;
  /** Everything that is known about a failure besides itself. */
  readonly evidenceOf: (failure: Failure) => Evidence;
  /** What the reader answered about a failure. */
  readonly saidOf: (failure: Failure) => Said;
  /** What may be asked about the failure of a page. */
  readonly askingOf: (
    failure: Failure,
    evidence: Evidence,
  ) => AskingView | null;
}

/** The view of a tab. */
export function viewOfTab(
  journal: Journal,
  guide: GuideState,
  tabId: number,
  around: Surroundings,
): PageView {
  const state = pageState(journal, tabId);
  const here = hereOf(state, journal, tabId);
  return withOpen(viewOf(), here, state.kind !== "failed", guide, around);

  function viewOf(): PageView {
    switch (state.kind) {
      case "failed":
        return failedView(state, guide, around);
      case "parts-failed":
        return partsView(state, around);
      case "fine":
        return {
          ...idleView("fine"),
          recent: recentOf(state, around),
          walk: solvedHere(guide, journal.tabs[tabId], around),
        };
      case "unwatched":
        return idleView("unwatched");
    }
  }
}

/** With what concerns every tab. `isThere`: whether the tab shows the page already. */
export function withOpen(
  view: PageView,
  here: Host | null,
  isThere: boolean,
  guide: GuideState,
  around: Surroundings,
): PageView {
  const { items, waiting } = openViews(
    guide,
    here,
    around.askRevoked,
    around.canAsk,
    around.writeTime,
  );
  const found = withGood(view.walk, around.usableBy(items), isThere);
  const walk = items.some(({ ask }) => ask !== null) ? found : unasked(found);
  return {
    ...view,
    ...(view.isIdle && items.length > 0 ? switchedOff(here, walk, items) : {}),
    walk,
    items,
    waiting,
  };
}

/** Even without an error, there is something to say: what is turned off concerns every page, and this one if it is called revoked. */
function switchedOff(
  here: Host | null,
  walk: WalkView | null,
  items: readonly ItemView[],
): Pick<PageView, "tone" | "title" | "body" | "isIdle"> {
  const alarm = items.find(
    ({ alarm }) => alarm !== null && alarm.args["host"] === here?.ascii,
  )?.alarm;
  if (alarm != null && here !== null) {
    const host = hostForPeople(here);
    const title = text("category_revoked_title", { host });
    return { tone: "stop", title, body: alarm, isIdle: false };
  }
  return {
    tone: "problem",
    title: text(walk === null ? "items_headline" : "items_here_headline"),
    body: text("items_headline_body"),
    isIdle: false,
  };
}

function hereOf(
  state: PageState,
  journal: Journal,
  tabId: number,
): Host | null {
  if (state.kind === "failed") {
    return state.failure.host;
  }
  const url = loadedUrl(journal, tabId);
  return url === null ? null : hostOf(url);
}

/** About the walk that reached its goal when this very page loaded. */
function solvedHere(
  guide: GuideState,
  tab: Journal["tabs"][number] | undefined,
  { askRevoked, isPrivate }: Surroundings,
): WalkView | null {
  const url = tab?.shown?.value;
  const loadedAt = tab?.loadedAt ?? 0;
  if (url === undefined || !/^https?:/.test(url)) {
    return null;
  }
  const host = hostOf(url);
  const ended = Object.values(guide.walks).some(
    (walk) =>
      walk.host === host.ascii &&
      walk.isPrivate === isPrivate &&
      (walk.arrivedAt ?? 0) >= loadedAt,
  );
  const isGood =
    ended &&
    loadedAt > 0 &&
    !isPraiseForRevoked(host.ascii, guide.items, askRevoked);
  return isGood ? solvedView(url, host, guide) : null;
}

/** Where a page has failed. */
export function failedView(
  state: Extract<PageState, { kind: "failed" }>,
  guide: GuideState,
  around: Surroundings,
): PageView {
  const { parts } = state;
  const way = walked(guide, withHsts(state.failure, around.hstsHosts));
  const { failure, walk } = way;
  const evidence = around.evidenceOf(failure);
  const past = {
    evidence,
    walk,
    said: around.saidOf(failure),
    called: around.askRevoked(failure.host.ascii),
    off: guide.items.map(({ step }) => step),
    canAsk: around.canAsk,
  };
  const explanation = explain(failure, inFirefox(around), past);
  const asking = around.askingOf(failure, evidence);
  return {
    tone: toneOf(explanation),
    title: explanation.headline,
    body: explanation.verdict.whose,
    host: shownHost(failure.host),
    explanation,
    errorCode: failure.error.name,
    ...detailsOf(failure, around),
    parts: groupParts(parts, around),
    recent: recentOf(state, around),
    offersReload: false,
    isIdle: false,
    walk: walkView(
      way,
      explanation.steps.filter(({ isWalked }) => isWalked).map(({ id }) => id),
      guide,
      around.askRevoked,
    ),
    asking,
    question: sayQuestion(failure, inFirefox(around), past, asking),
    items: [],
    waiting: [],
    beside: null,
  };
}

function partsView(
  state: Extract<PageState, { kind: "parts-failed" }>,
  around: Surroundings,
): PageView {
  // This guide is about what TLS broke; a blocked or missing host beside it is not news.
  const byTls = state.parts.filter(({ error }) => error.category !== "network");
  const telling =
    byTls.find(({ error }) => isNeverToGoOn(error.category)) ?? byTls[0];
  const view = {
    ...idleView("fine"),
    parts: groupParts(state.parts, around),
    recent: recentOf(state, around),
  };
  if (telling === undefined) {
    return view;
  }
  return {
    ...view,
    isIdle: false,
    tone: "parts",
    title: partsHeadline(byTls.length),
    body: text("parts_body"),
    explanation: explain(telling, inFirefox(around), {
      evidence: around.evidenceOf(telling),
      // Nobody goes through the guide for a part of a page.
      walk: null,
      said: around.saidOf(telling),
      called: around.askRevoked(telling.host.ascii),
      off: [],
      canAsk: around.canAsk,
    }),
    errorCode: telling.error.name,
    ...detailsOf(telling, around),
  };
}

function toneOf({ goingOn }: Explanation): Tone {
  switch (goingOn?.kind) {
    case "never":
    case "never-hsts":
      return "stop";
    case "not-a-block":
      return "network";
    case "own-device-only":
    case "not-offered":
    case undefined:
      return "problem";
  }
}

const inFirefox = ({ environment }: Surroundings): GuideSurroundings => ({
  platform: environment.platform,
  firefox: environment.version,
});

/** The kind of window is the failure's, if Firefox has said it, or else the tab's. */
function detailsOf(
  failure: Failure,
  { environment, writeTime, isPrivate: ofTab }: Surroundings,
): Pick<PageView, "details" | "ticks" | "report" | "ownerMessage" | "secrets"> {
  const isPrivate = failure.isPrivate ?? ofTab;
  return {
    details: details(failure, environment, writeTime(failure.at), isPrivate),
    ticks: isPrivate ? [] : tickedParts(failure.url),
    report: [],
    ownerMessage: [],
    secrets: isPrivate ? secretNames(failure) : [],
  };
}

function recentOf(
  { recent }: { readonly recent: readonly Failure[] },
  { writeTime }: Surroundings,
): readonly RecentFailure[] {
  return recent.map((failure) => ({
    key: failure.key,
    title: headline(failure),
    code: failure.error.name,
    at: failure.at,
    time: writeTime(failure.at),
  }));
}

const PART_TYPES = {
  main_frame: text("part_type_main_frame"),
  sub_frame: text("part_type_sub_frame"),
  image: text("part_type_image"),
  imageset: text("part_type_image"),
  script: text("part_type_script"),
  stylesheet: text("part_type_stylesheet"),
  font: text("part_type_font"),
  xmlhttprequest: text("part_type_xmlhttprequest"),
  media: text("part_type_media"),
  websocket: text("part_type_websocket"),
} as const satisfies Readonly<Record<string, Text>>;

/** The name of a kind of part, in the reader's words. */
function partType(type: string): Text {
  return Object.hasOwn(PART_TYPES, type)
    ? PART_TYPES[type as keyof typeof PART_TYPES]
    : text("part_type_other");
}

/** Of more hosts than that, nobody asks why each: a page's parts mostly fail for one reason. */
const MOST_EXPLAINED = 12;

function groupParts(
  parts: readonly Failure[],
  around: Surroundings,
): readonly PartGroup[] {
  const groups = groupBy(
    parts,
    ({ host, error }) => `${host.ascii} ${error.name ?? ""}`,
  );
  return groups.map(([key, [first, ...rest]], index) => ({
    key,
    host: shownHost(first.host),
    why:
      index < MOST_EXPLAINED
        ? explainPart(first, around.evidenceOf(first))
        : null,
    code:
      first.error.name ??
      (first.sentence === null ? null : visible(first.sentence.value)),
    title: headline(first),
    kinds: groupBy([first, ...rest], ({ type }) => partType(type).key).map(
      ([, ofKind]) => ({
        name: partType(ofKind[0].type),
        count: ofKind.length,
      }),
    ),
  }));
}

/** Groups in the order of their first members. (`Map.groupBy` is not in Node 20, which runs the tests.) */
function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly [T, ...T[]]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) {
      groups.set(keyOf(item), [item]);
    } else {
      group.push(item);
    }
  }
  return [...groups];
}
