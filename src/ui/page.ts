// A page about one tab: shows what the background says about it, and again when something changes.
import {
  attributesModule,
  eventListenersModule,
  init,
  type VNode,
} from "snabbdom";
import { idleView } from "../core/view/idle-view.js";
import { glance } from "../core/journal/glance.js";
import type { PageView } from "../core/view/view.js";
import { text, type Text } from "../core/text/text.js";
import { openCell } from "../platform/storage/cell.js";
import {
  GUIDE_CELL,
  JOURNAL_CELL,
  READ_CERTIFICATES_CELL,
} from "../platform/storage/cell-names.js";
import { shortcut } from "../platform/firefox/host.js";
import { command, type CommandName } from "../platform/messages/messages.js";
import { maySeeRequests } from "../platform/firefox/permissions.js";
import { guidePlace } from "../platform/messages/guide-messages.js";
import { namesOpenTab, tabInQuestion } from "../platform/firefox/tabs.js";
import { sayPlainly } from "../platform/firefox/texts.js";
import { releaseClicks } from "./drawing/held-clicks.js";
import { asDrawn } from "./drawing/hydrate.js";
import { oneAtATime } from "./one-at-a-time.js";
import { pageMain } from "./page-body.js";
import type {
  BesidePage,
  FullPage,
  PageContext,
  Where,
} from "./parts/page-context.js";
import { rootAttributes } from "./root-attributes.js";

const patch = init([attributesModule, eventListenersModule]);

/** What is stored, as far as a page looks at it; null where it cannot be read. */
type Stored = { readonly journal: unknown; readonly guide: unknown } | null;

/**
 * Draws the page into its `<main>`, and keeps it up to date for as long as it is open. `full`: for the full page; `beside`: for the page that
 * shows a walk; null for the others.
 */
export async function openPage(
  full: FullPage | null,
  beside: BesidePage | null = null,
): Promise<void> {
  const cells = {
    journal: openCell(JOURNAL_CELL, (stored) => stored),
    guide: openCell(GUIDE_CELL, (stored) => stored),
  };
  // Watched before it is read, so that nothing is missed between the two.
  let news: Partial<NonNullable<Stored>> = {};
  let refresh: (() => void) | null = null;
  for (const name of ["journal", "guide"] as const) {
    cells[name].watch((value) => {
      news = { ...news, [name]: value };
      refresh?.();
    });
  }
  openCell(READ_CERTIFICATES_CELL, () => null).watch(() => refresh?.());
  const [{ tabId, walkIn }, stored, seesRequests] = await Promise.all([
    (beside?.where ?? whereOfTab)(),
    Promise.all([cells.journal.read(), cells.guide.read()]).then(
      ([journal, guide]): Stored => ({ journal, guide }),
      () => null,
    ),
    maySeeRequests().catch(() => true),
  ]);

  const context: PageContext = {
    tabId,
    place: null,
    walkIn,
    density: beside === null ? (full === null ? "compact" : "full") : "walk",
    full,
    shortcut: null,
    seesRequests,
    status: null,
    there: null,
    isBusy: false,
    isTabClosed: false,
    redraw,
    tell,
    want: (what) => {
      ask("want", what).catch(() => undefined);
    },
  };
  let view: PageView | null = null;
  let shown: PageView | null = null;
  let drawn: VNode | null = null;

  const ask = (name: CommandName, about = ""): Promise<PageView> =>
    command(name, tabId ?? NO_TAB, about, walkIn ?? undefined);

  function redraw(): void {
    if (view === null) {
      return;
    }
    const main = (beside?.main ?? pageMain)(view, context);
    drawn = patch(drawn ?? whatIsThere(main), main);
    describe(document.documentElement, view);
    document.title = sayPlainly(view.title);
    if (shown !== view) {
      beside?.shown(view, shown);
      shown = view;
    }
  }

  let asked = 0;
  /** Shows an answer, unless a newer question has overtaken it. */
  async function showAnswer(answer: Promise<PageView>): Promise<void> {
    const number = ++asked;
    const said = await answer.catch(() => idleView("no-journal"));
    if (number !== asked) {
      return;
    }
    if (said.offersReload && view?.explanation) {
      // Forgotten, since its tab was closed: the reader may keep reading, and deal with what is still open.
      context.isTabClosed = true;
      const { items, waiting } = said;
      view = { ...view, items, waiting };
    } else {
      view = said;
    }
    if (said.beside !== null) {
      context.tabId = said.beside.tabId;
    }
    redraw();
  }

  let told = Promise.resolve();
  let latest = "";
  /** In turn; what is pressed twice while it is under way is done once. */
  function tell(name: CommandName, about = ""): void {
    const said = `${name} ${about}`;
    if (context.isBusy && said === latest) {
      return;
    }
    latest = said;
    told = told.then(() => tellNow(name, about));
  }

  async function tellNow(name: CommandName, about: string): Promise<void> {
    const meanwhile = MEANWHILE[name] ?? null;
    context.isBusy = true;
    if (meanwhile !== null) {
      context.status = meanwhile;
    }
    redraw();
    const answer = ask(name, about);
    const isDone = await answer.then(
      () => true,
      () => false,
    );
    context.isBusy = false;
    if (meanwhile !== null) {
      context.status = null;
    }
    // A background that was stopped in the middle still knows what it knew.
    await showAnswer(isDone ? answer : ask("view"));
    const said = isDone ? announcement(name, view) : text("not_done");
    if (said !== null) {
      context.status = said;
      redraw();
    }
    focusCurrentStep();
    if (isCheck(name)) {
      document.querySelector(".result")?.scrollIntoView({ block: "nearest" });
    }
  }

  const show = (): Promise<void> =>
    showAnswer(
      walkIn !== null
        ? ask("view")
        : viewNow(stored === null ? null : { ...stored, ...news }, tabId),
    );
  refresh = oneAtATime(show);
  beside?.watch(refresh, (page) => {
    context.there = page;
    redraw();
  });

  await show();
  releaseClicks();
  context.place = await guidePlace(tabId).catch(() => null);
  context.shortcut = await shortcut().catch(() => null);
  if (context.shortcut !== null) {
    redraw();
  }
}

/** What is said while the background works on commands that take longer than a moment. */
const MEANWHILE: Readonly<Partial<Record<CommandName, Text>>> = {
  "check-again": text("walk_checking"),
  "mark-done": text("walk_checking"),
  probe: text("asking_now"),
};

/** What screen readers announce: what a check saw, what asking brought, or else the next step; null where the button itself says it. */
function announcement(name: CommandName, view: PageView | null): Text | null {
  if (view === null || name === "make-links" || name === "view") {
    return null;
  }
  const { walk, explanation } = view;
  if (name === "probe") {
    return explanation?.verdict.chip ?? null;
  }
  if (isCheck(name) && walk?.result) {
    return walk.result.title;
  }
  return explanation?.next ?? null;
}

const isCheck = (name: CommandName): boolean =>
  name === "check-again" || name === "mark-done";

/** The button that had the focus may be gone: keyboard users continue at the next step. */
function focusCurrentStep(): void {
  if (document.activeElement === document.body) {
    document
      .querySelector<HTMLElement>(
        "[data-current] .step-line, [data-action=check-again]",
      )
      ?.focus();
  }
}

const whereOfTab = async (): Promise<Where> => ({
  tabId: await tabInQuestion(location.href).catch(() => null),
  walkIn: null,
});

/** For commands that are not about a tab. */
const NO_TAB = -1;

/** Only what failed, and what is open, needs the background; a page sees for itself that there is nothing. */
async function viewNow(
  stored: Stored,
  tabId: number | null,
): Promise<PageView> {
  if (tabId === null) {
    const isHidden = await namesOpenTab(location.href).catch(() => false);
    return idleView(isHidden ? "private-tab" : "no-tab");
  }
  if (stored === null) {
    return idleView("no-journal");
  }
  const seen = glance(stored, tabId);
  return seen === "something" ? command("view", tabId) : idleView(seen);
}

/** The document's `<main>`: as drawn ahead where that is the same, or else as an element to replace. */
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
