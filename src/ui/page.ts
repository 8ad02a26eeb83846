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
import { language } from "../platform/texts.js";
import type { Density } from "./explanation-sections.js";
import { pageBody } from "./page-body.js";
import type { PageContext } from "./page-context.js";

const patch = init([attributesModule, eventListenersModule]);

/** Draws the page into its `<main>`, and keeps it up to date for as long as it is open. */
export async function openPage(density: Density): Promise<void> {
  const root = document.documentElement;
  root.lang = language();
  const timeFormat = new Intl.DateTimeFormat(root.lang, {
    dateStyle: "medium",
    timeStyle: "medium",
  });
  const writeTime = (at: number): string => timeFormat.format(at);

  const journalCell = openCell(JOURNAL_CELL, parseJournal);
  // Watched before it is read, so that nothing is missed between the two.
  let latest: Journal | null = null;
  let draw: (() => void) | null = null;
  journalCell.watch((next) => {
    latest = next;
    draw?.();
  });
  const [tabId, journal, here, seesRequests] = await Promise.all([
    tabInQuestion(location.href),
    journalCell.read().catch(() => null),
    environment(),
    maySeeRequests().catch(() => true),
  ]);

  const context: PageContext = {
    tabId,
    density,
    writeTime,
    shortcut: null,
    seesRequests,
    copied: null,
    redraw,
  };
  latest ??= journal;
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
  }

  function viewNow(): PageView {
    if (tabId === null) {
      return viewOfNoTab();
    }
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
