// The certificate page: shows what the background says about a tab's certificate, and tells it what the reader wants to know.
import {
  attributesModule,
  eventListenersModule,
  init,
  propsModule,
  type VNode,
} from "snabbdom";
import type { ChainView } from "../../core/view/certificate/chain-view.js";
import { toldOf } from "../../core/journal/glance.js";
import { text, type Text } from "../../core/text/text.js";
import { openCell } from "../../platform/storage/cell.js";
import {
  CHAINS_CELL,
  GUIDE_CELL,
  JOURNAL_CELL,
} from "../../platform/storage/cell-names.js";
import {
  askAboutChain,
  type CertificateCommandName,
} from "../../platform/messages/certificate-messages.js";
import { command } from "../../platform/messages/messages.js";
import { tabInQuestion } from "../../platform/firefox/tabs.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { oneAtATime } from "../../ui/one-at-a-time.js";
import { rootAttributes } from "../../ui/root-attributes.js";
import { certificateMain, silentMain } from "./certificate-main.js";
import type { CertificateContext } from "./context.js";

/** No tab has this number: what is pasted then is about no site. */
const NO_TAB = -1;

/** The page was opened to have the CA asked: it loads the site at once. */
const LOAD = "#load";

const patch = init([attributesModule, eventListenersModule, propsModule]);

void openCertificatePage();

async function openCertificatePage(): Promise<void> {
  const tabId =
    (await tabInQuestion(location.href).catch(() => null)) ?? NO_TAB;
  let view: ChainView | null = null;
  let drawn: VNode | null = null;
  let asked = 0;

  const context: CertificateContext = {
    tabId: tabId === NO_TAB ? null : tabId,
    status: null,
    isBusy: false,
    pressed: null,
    opened: null,
    redraw,
    tell,
    undone: (step) => {
      void command("undo-done", tabId, step)
        .then(() => ask("show-chain", "", text("items_closed")))
        .catch(() => {
          context.status = text("chain_no_answer");
          redraw();
        });
    },
  };

  for (const used of ["click", "change", "drop"]) {
    // Before whoever handles it, who may draw at once.
    document.addEventListener(
      used,
      ({ target }) => {
        const { action, input } =
          (target instanceof Element
            ? target.closest<HTMLElement>("[data-action], [data-input]")
            : null
          )?.dataset ?? {};
        context.pressed = action ?? input ?? context.pressed;
      },
      true,
    );
  }

  function redraw(): void {
    const there = drawn ?? document.querySelector("main");
    if (there === null) {
      return;
    }
    if (view === null) {
      drawn = patch(there, silentMain());
      return;
    }
    const held = document.activeElement;
    drawn = patch(there, certificateMain(view, context));
    // A section that moved has lost the focus: bring it back.
    if (held instanceof HTMLElement && held !== document.activeElement) {
      held.focus();
    }
    document.documentElement.dataset["chainState"] = view.state;
    document.title = sayPlainly(view.title);
  }

  function tell(
    name: CertificateCommandName,
    about: string,
    done: Text | null,
    addresses: readonly string[] = [],
  ): void {
    if (!context.isBusy) {
      void ask(name, about, done, addresses);
    }
  }

  async function ask(
    name: CertificateCommandName,
    about = "",
    done: Text | null = null,
    addresses: readonly string[] = [],
  ): Promise<void> {
    const number = ++asked;
    if (name !== "show-chain") {
      context.isBusy = true;
      context.status = text("chain_working");
      redraw();
    }
    try {
      const [said, page] = await Promise.all([
        askAboutChain(name, tabId, about, addresses),
        command("view", tabId),
      ]);
      if (number === asked) {
        view = said;
        describe(rootAttributes(page));
        context.status = said.trouble ?? done;
      }
    } catch {
      context.status = text("chain_no_answer");
    }
    if (name !== "show-chain") {
      context.isBusy = false;
    }
    redraw();
  }

  await ask("show-chain");
  if (location.hash === LOAD) {
    // Whatever was added before: what the CA says only matters for the connection that loads now.

    // Once: somebody who reloads this page has not asked for it again.
    history.replaceState(null, "", location.href.slice(0, -LOAD.length));
    await ask("load-chain", "", text("capture_loaded"));
  }
  // Every answer reads the certificates again, so only its own news makes the page ask: from the journal, that of its tab.
  const showAgain = oneAtATime(async () => {
    if (!context.isBusy) {
      await ask("show-chain", "", context.status);
    }
  });
  // News that comes while a command is under way is in its answer.
  const onNews = (): void => {
    if (!context.isBusy) {
      showAgain();
    }
  };
  for (const cell of [CHAINS_CELL, GUIDE_CELL]) {
    openCell(cell, () => null).watch(onNews);
  }
  const journal = openCell(JOURNAL_CELL, (stored) => toldOf(stored, tabId));
  let known = await journal.read().catch(() => "");
  journal.watch((told) => {
    if (told !== known) {
      known = told;
      onNews();
    }
  });
}

function describe(attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) {
      document.documentElement.removeAttribute(name);
    } else {
      document.documentElement.setAttribute(name, value);
    }
  }
}
