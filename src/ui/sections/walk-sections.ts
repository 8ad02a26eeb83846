// The state of the walk: what the last check saw, what is turned off, and which guides have waited since a restart.
import { h, type VNode } from "snabbdom";
import type {
  ItemView,
  PageView,
  WaitingView,
  WalkView,
} from "../../core/view/view.js";
import { text, type Text } from "../../core/text/text.js";
import { askFor } from "../../platform/firefox/permissions.js";
import { loadInTab } from "../../platform/firefox/tabs.js";
import { button, commandButton } from "../parts/button.js";
import { certificateButton } from "../parts/open-certificate.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";
import { section } from "../parts/section.js";
import { pageButton, prefButton } from "./step-actions.js";

/** See the head of this file. */
export function walkSections(
  { walk, items, waiting }: PageView,
  context: PageContext,
): VNode[] {
  // Where the page loads thanks to what is off, to ask its CA is what comes first.
  const isWeakened = walk?.result?.kind === "weakened";
  const ask = isWeakened ? items.find(({ ask }) => ask !== null)?.ask : null;
  return [
    ...(walk?.result == null
      ? []
      : [resultSection(walk, walk.result, ask ?? null, context)]),
    ...(items.length === 0 ? [] : [itemsSection(items, !isWeakened, context)]),
    ...(waiting.length === 0 ? [] : [waitingSection(waiting, context)]),
  ];
}

/** What is turned off, for the popup: above everything else. */
export const itemsCard = (
  { walk, items }: PageView,
  context: PageContext,
): VNode[] =>
  items.length === 0
    ? []
    : [itemsSection(items, walk?.result?.kind !== "weakened", context)];

/** The guides that continue after a restart, for the popup. */
export const waitingCard = (
  { waiting }: PageView,
  context: PageContext,
): VNode[] => (waiting.length === 0 ? [] : [waitingSection(waiting, context)]);

function resultSection(
  { url }: WalkView,
  { kind, title, body, canOpen }: NonNullable<WalkView["result"]>,
  ask: Text | null,
  context: PageContext,
): VNode {
  return h(`section.result.result-${kind}`, { key: "result" }, [
    h("p.result-title", phrase(title)),
    h("p", phrase(body)),
    ...(canOpen
      ? [
          button(
            "open-page",
            "open_page",
            null,
            () => void open(url, context),
            true,
          ),
        ]
      : []),
    ...(ask === null
      ? []
      : certificateButton("check-weakened", ask, context, true)),
  ]);
}

function itemsSection(
  items: readonly ItemView[],
  asksHere: boolean,
  context: PageContext,
): VNode {
  return section("items", "items_title", [
    h(
      "ul.items-list",
      items.map(({ step, line, lost, undo, page, pref, ask, unasked, alarm }) =>
        h("li", { key: step, attrs: { "data-item": step } }, [
          h("p.item-line", phrase(line)),
          ...(alarm === null ? [] : [h("p.alarm", phrase(alarm))]),
          h("p", phrase(lost)),
          h("p", phrase(undo)),
          h("div.buttons", [
            ...(page === null
              ? []
              : [pageButton(page, context, text("copy_and_open"))]),
            ...(pref === null ? [] : [prefButton(pref, context)]),
          ]),
          ...(unasked === undefined ? [] : [h("p", phrase(unasked))]),
          commandButton(
            context,
            "undo-done",
            "items_undone",
            step,
            alarm !== null,
          ),
          ...(ask === null || !asksHere
            ? []
            : certificateButton("check-weakened", ask, context)),
        ]),
      ),
    ),
    button("remind-me", "remind_me", null, () => void remindMe(context)),
  ]);
}

async function remindMe(context: PageContext): Promise<void> {
  const isAllowed = await askFor("notifications");
  context.status = text(isAllowed ? "reminder_on" : "reminder_refused");
  context.redraw();
}

function waitingSection(
  waiting: readonly WaitingView[],
  context: PageContext,
): VNode {
  return section("waiting", "waiting_title", [
    h(
      "ul.items-list",
      waiting.map(({ key, host, url, body }) =>
        h("li", { key, attrs: { "data-waiting": key } }, [
          h("p", phrase(body)),
          h("div.buttons", [
            button(
              "open-waiting",
              text("waiting_open", { host }),
              null,
              () => void open(url, context),
              true,
            ),
            commandButton(context, "forget", "waiting_forget", key),
          ]),
        ]),
      ),
    ),
  ]);
}

async function open(
  url: string,
  { tabId, density }: PageContext,
): Promise<void> {
  await loadInTab(tabId, url);
  if (density === "compact") {
    window.close();
  }
}
