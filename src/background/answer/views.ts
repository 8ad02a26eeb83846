// What pages have to say about a tab: for pages that ask, and drawn ahead for the popup; a bundle of its own.
import { usableBy } from "../../core/certificate/kept/good.js";
import { chainOf } from "../../core/certificate/kept/kept-chains.js";
import { hostsInQuestion } from "../../core/guide/revoked/revoked-before.js";
import type { Journal } from "../../core/journal/journal.js";
import { NOWHERE } from "../../core/guide/walk/bound.js";
import { loadedUrl, pageState } from "../../core/journal/page-state.js";
import { siteOf } from "../../core/evidence/seen/memory.js";
import { saidOf } from "../../core/evidence/asked/answers.js";
import { askingFor } from "../../core/evidence/asked/asking.js";
import { viewOfTab, type Surroundings } from "../../core/view/page-view.js";
import { viewOfWalk } from "../../core/view/walk-page-view.js";
import type { PageView } from "../../core/view/view.js";
import { environment } from "../../platform/firefox/host.js";
import { isOrdinary } from "../../platform/firefox/tabs.js";
import { language, sayPlainly } from "../../platform/firefox/texts.js";
import { whereIs } from "../../platform/firefox/windows.js";
import type { Drawing } from "../../ui/drawing/drawing.js";
import { freeze } from "../../ui/drawing/freeze.js";
import {
  answersCell,
  chainsCell,
  hstsCell,
  journalCell,
  probesCell,
} from "../memory/cells.js";
import { readOptions } from "../memory/chosen.js";
import { withCopiedTexts } from "./copied-texts.js";
import { gather } from "./gather.js";
import { shownBeside, type ShownBeside } from "../guide/beside.js";
import { readGuide } from "../guide/keep.js";
import { askRevoked as askAbout } from "../memory/revoked.js";

/** The view of a tab as of now. */
export const viewOf = (tabId: number): Promise<PageView> =>
  viewFor(tabId, null);

/** The view of the walk that is shown beside the page; `tabId` is the tab that its page names, null for the sidebar of the window. */
export async function viewBeside(
  tabId: number | null,
  windowId: number,
): Promise<PageView> {
  const shown = await shownBeside(tabId, windowId);
  return shown === null
    ? viewFor(tabId ?? NOWHERE, null)
    : viewFor(shown.failure.tabId, shown);
}

async function viewFor(
  tabId: number,
  shown: ShownBeside | null,
): Promise<PageView> {
  const [
    journal,
    guide,
    hstsHosts,
    here,
    evidenceOf,
    options,
    probes,
    answers,
    isTabOrdinary,
    chains,
  ] = await Promise.all([
    journalCell.read(),
    readGuide(),
    hstsCell.read(),
    environment(),
    gather(),
    readOptions(),
    probesCell.read(),
    answersCell.read(),
    isOrdinary(tabId),
    chainsCell.read(),
  ]);
  const isPrivate =
    shown?.failure.isPrivate ?? (await isPrivateTab(journal, tabId));
  const askRevoked = await askAbout(
    [
      ...hostsInQuestion(journal, guide, tabId),
      ...(shown === null ? [] : [shown.failure.host.ascii]),
    ],
    isPrivate,
  );
  const site =
    shown === null ? siteIn(journal, tabId) : (siteOf(shown.failure.url) ?? "");
  const format = new Intl.DateTimeFormat(language(), {
    dateStyle: "medium",
    timeStyle: "medium",
  });
  const writeTime = (at: number): string => format.format(at);
  const around: Surroundings = {
    environment: here,
    askRevoked,
    usableBy: (items) =>
      usableBy(chainOf(chains, site, isPrivate), items, Date.now()),
    isPrivate,
    canAsk: isTabOrdinary && !isPrivate,
    hstsHosts,
    evidenceOf,
    saidOf: (failure) => saidOf(answers, failure),
    askingOf: (failure, evidence) =>
      askingFor(
        failure,
        evidence,
        { options, probes },
        Date.now(),
        writeTime,
        isTabOrdinary && failure.isPrivate !== true,
      ),
    writeTime,
  };
  const view =
    shown === null
      ? viewOfTab(journal, guide, tabId, around)
      : viewOfWalk(shown.failure, guide, shown, around);
  return withCopiedTexts(view);
}

function siteIn(journal: Journal, tabId: number): string {
  const state = pageState(journal, tabId);
  const url =
    state.kind === "failed" ? state.failure.url : loadedUrl(journal, tabId);
  return siteOf(url ?? "") ?? "";
}

// Unknown counts as private, as everywhere.
async function isPrivateTab(journal: Journal, tabId: number): Promise<boolean> {
  const state = pageState(journal, tabId);
  const told = state.kind === "failed" ? state.failure.isPrivate : null;
  return told ?? (await whereIs(tabId))?.isPrivate ?? true;
}

/** A tab's popup as the popup itself would first draw it. */
export async function drawingOf(tabId: number): Promise<Drawing> {
  const [view, { pageMain, rootAttributes }] = await Promise.all([
    viewOf(tabId),
    import(/* webpackMode: "eager" */ "../../ui/ahead.js"),
  ]);
  const main = pageMain(view, {
    tabId,
    place: null,
    walkIn: null,
    density: "compact",
    full: null,
    shortcut: null,
    // The popup asks this itself: users may revoke the permission at any time.
    seesRequests: true,
    status: null,
    there: null,
    isBusy: false,
    isTabClosed: false,
    redraw: () => undefined,
    tell: () => undefined,
    want: () => undefined,
  });
  const root = Object.entries(rootAttributes(view)).filter(
    (attribute): attribute is [string, string] => attribute[1] !== null,
  );
  return {
    title: sayPlainly(view.title),
    root: { class: "popup", ...Object.fromEntries(root) },
    main: freeze(main),
  };
}
