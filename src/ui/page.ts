// A page about one tab: reads the background's cells, draws their view, and draws it again when they change.
import {
  attributesModule,
  eventListenersModule,
  h,
  init,
  type VNode,
} from "snabbdom";
import type { Journal } from "../core/journal/journal.js";
import {
  viewOfNoJournal,
  viewOfNoTab,
  viewOfTab,
  type PageView,
} from "../core/page-view.js";
import { parseJournal } from "../core/stored.js";
import { openCell } from "../platform/cell.js";
import { JOURNAL_CELL } from "../platform/cell-names.js";
import { environment, shortcut } from "../platform/host.js";
import { maySeeRequests } from "../platform/permissions.js";
import { tabInQuestion } from "../platform/tabs.js";
import { language, sayPlainly } from "../platform/texts.js";
import type { Density } from "./explanation-sections.js";
import { pageBody } from "./page-body.js";
import type { PageContext } from "./page-context.js";

const patch = init([attributesModule, eventListenersModule]);

/** Draws the page into its `<main>`, and keeps it up to date for as long as it is open. */
export async function openPage(density: Density): Promise<void> {
  const journalCell = openCell(JOURNAL_CELL, parseJournal);
  // Watched before it is read, so that nothing is missed between the two.
  let latest: Journal | null = null;
  let draw: (() => void) | null = null;
  journalCell.watch((next) => {
    latest = next;
    draw?.();
  });
  // What the first drawing needs, asked all at once; what can wait comes after it.
  const [tabId, journal, here, seesRequests] = await Promise.all([
    tabInQuestion(location.href).catch(() => null),
    journalCell.read().catch(() => null),
    environment(),
    maySeeRequests().catch(() => true),
  ]);
  latest ??= journal;

  const root = document.documentElement;
  root.lang = language();
  const context: PageContext = {
    tabId,
    density,
    writeTime: timeWriter(root.lang),
    shortcut: null,
    seesRequests,
    copied: null,
    isTabClosed: false,
    redraw,
  };
  let drawn: VNode | Element =
    document.querySelector("main") ??
    document.body.appendChild(document.createElement("main"));

  function redraw(): void {
    const view = viewNow();
    drawn = patch(
      drawn,
      h(
        "main",
        { attrs: { class: `tone-${view.tone}` } },
        pageBody(view, context),
      ),
    );
    describe(root, view);
    document.title = sayPlainly(view.title);
  }

  let lastSaid: PageView | null = null;

  function viewNow(): PageView {
    const view = viewOfTabNow();
    if (view.offersReload && lastSaid?.explanation) {
      // Forgotten, since its tab was closed: whoever reads the page may go on reading.
      context.isTabClosed = true;
      return lastSaid;
    }
    lastSaid = view;
    return view;
  }

  function viewOfTabNow(): PageView {
    if (tabId === null) {
      return viewOfNoTab();
    }
    const { writeTime } = context;
    return latest === null
      ? viewOfNoJournal()
      : viewOfTab(latest, tabId, { environment: here, writeTime });
  }

  draw = redraw;
  redraw();
  context.shortcut = await shortcut().catch(() => null);
  if (context.shortcut !== null) {
    redraw();
  }
}

/** Writes times as the language does; the format is made when the first is written, since most popups without an error write none. */
function timeWriter(language: string): (at: number) => string {
  let format: Intl.DateTimeFormat | null = null;
  return (at) => {
    format ??= new Intl.DateTimeFormat(language, {
      dateStyle: "medium",
      timeStyle: "medium",
    });
    return format.format(at);
  };
}

// The names that tests, and whoever automates, rely on.
function describe(root: HTMLElement, view: PageView): void {
  const { explanation, errorCode } = view;
  root.dataset["view"] = explanation === null ? "no-error" : "diagnosis";
  assign(root, "data-error-code", errorCode);
  assign(root, "data-category", explanation?.category ?? null);
  assign(root, "data-cause", explanation?.causes[0] ?? null);
  // Up to here measures `npm run bench`.
  if (!("ready" in root.dataset)) performance.mark("ready");
  root.dataset["ready"] = "true";
}

function assign(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) {
    root.removeAttribute(name);
  } else {
    root.setAttribute(name, value);
  }
}
