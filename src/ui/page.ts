// A page about one tab: shows what the background says of it, and shows it again when something changes.
import {
  attributesModule,
  eventListenersModule,
  init,
  type VNode,
} from "snabbdom";
import { idleView } from "../core/idle-view.js";
import { glance } from "../core/journal/glance.js";
import type { PageView } from "../core/view.js";
import { openCell } from "../platform/cell.js";
import { JOURNAL_CELL } from "../platform/cell-names.js";
import { shortcut } from "../platform/host.js";
import { askForView } from "../platform/messages.js";
import { maySeeRequests } from "../platform/permissions.js";
import { tabInQuestion } from "../platform/tabs.js";
import { sayPlainly } from "../platform/texts.js";
import type { Density } from "./explanation-sections.js";
import { releaseClicks } from "./held-clicks.js";
import { asDrawn } from "./hydrate.js";
import { pageMain } from "./page-body.js";
import type { PageContext } from "./page-context.js";
import { rootAttributes } from "./root-attributes.js";

const patch = init([attributesModule, eventListenersModule]);

/** Draws the page into its `<main>`, and keeps it up to date for as long as it is open. */
export async function openPage(density: Density): Promise<void> {
  const journalCell = openCell(JOURNAL_CELL, (stored) => stored);
  // Watched before it is read, so that nothing is missed between the two.
  let latest: { readonly journal: unknown } | null = null;
  let refresh: (() => Promise<void>) | null = null;
  journalCell.watch((journal) => {
    latest = { journal };
    void refresh?.();
  });
  const [tabId, read, seesRequests] = await Promise.all([
    tabInQuestion(location.href).catch(() => null),
    journalCell.read().then(
      (journal) => ({ journal }),
      () => null,
    ),
    maySeeRequests().catch(() => true),
  ]);
  latest ??= read;

  const context: PageContext = {
    tabId,
    density,
    shortcut: null,
    seesRequests,
    copied: null,
    isTabClosed: false,
    redraw,
  };
  let view: PageView | null = null;
  let drawn: VNode | null = null;

  function redraw(): void {
    if (view === null) {
      return;
    }
    const main = pageMain(view, context);
    drawn = patch(drawn ?? whatIsThere(main), main);
    describe(document.documentElement, view);
    document.title = sayPlainly(view.title);
  }

  let asked = 0;
  refresh = async () => {
    const number = ++asked;
    const said = await viewNow(latest, tabId);
    // Overtaken by a newer question.
    if (number !== asked) {
      return;
    }
    if (said.offersReload && view?.explanation) {
      // Forgotten, since its tab was closed: whoever reads the page may go on reading.
      context.isTabClosed = true;
    } else {
      view = said;
    }
    redraw();
  };

  await refresh();
  releaseClicks();
  context.shortcut = await shortcut().catch(() => null);
  if (context.shortcut !== null) {
    redraw();
  }
}

/** Only what failed needs the background; that nothing did, a page sees for itself. */
async function viewNow(
  stored: { readonly journal: unknown } | null,
  tabId: number | null,
): Promise<PageView> {
  if (tabId === null) {
    return idleView("no-tab");
  }
  const seen = stored === null ? null : glance(stored.journal, tabId);
  if (seen === null) {
    return idleView("no-journal");
  }
  return seen === "something"
    ? askForView(tabId).catch(() => idleView("no-journal"))
    : idleView(seen);
}

/** The document's `<main>`: as drawn ahead, where that is the same, else as an element to replace. */
function whatIsThere(main: VNode): VNode | Element {
  const there =
    document.querySelector("main") ??
    document.body.appendChild(document.createElement("main"));
  return asDrawn(there, main) ?? there;
}

function describe(root: HTMLElement, view: PageView): void {
  // Up to here measures `npm run bench`, unless the page was drawn ahead.
  if (!("ready" in root.dataset)) performance.mark("ready");
  for (const [name, value] of Object.entries(rootAttributes(view))) {
    if (value === null) {
      root.removeAttribute(name);
    } else {
      root.setAttribute(name, value);
    }
  }
}
