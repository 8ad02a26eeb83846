// What a step offers to do at a click: copy an address of Firefox, open a page, clear the cache, write to the owner.
import { h, type VNode } from "snabbdom";
import type {
  DoLine,
  ExplainedStep,
} from "../../core/explanation/explanation.js";
import type { StepAction, StepId } from "../../core/steps/steps.js";
import { text, type Text } from "../../core/text/text.js";
import type { PageView } from "../../core/view/view.js";
import { clearCache, otherExtensions } from "../../platform/firefox/helpers.js";
import { askFor } from "../../platform/firefox/permissions.js";
import {
  openAddons,
  openNewTab,
  openSite,
  reloadTab,
} from "../../platform/firefox/tabs.js";
import { button } from "../parts/button.js";
import { copyAndSay, withTicked } from "../parts/copy.js";
import { certificateButton } from "../parts/open-certificate.js";
import type { PageContext } from "../parts/page-context.js";

/** What no line of the step has under it already. */
export function stepActions(
  step: ExplainedStep,
  view: PageView,
  context: PageContext,
): VNode[] {
  const { page, pref, action, isCurrent, do: lines } = step;
  const isOnLine = (copied: string): boolean =>
    lines.some(({ copy }) => copy === copied);
  return buttonsOf([
    ...(action === null || lines.some((line) => line.action === action)
      ? []
      : actionButton(action, step, view, context)),
    ...(page === null || isOnLine(page)
      ? []
      : [pageButton(page, context, undefined, begins(step))]),
    ...(pref === null || isOnLine(pref) ? [] : [prefButton(pref, context)]),
    ...(page !== null && isCurrent ? [linksButton(context)] : []),
  ]);
}

/** What one line of the step needs. */
export function lineActions(
  { copy, action }: DoLine,
  step: ExplainedStep,
  view: PageView,
  context: PageContext,
): VNode[] {
  const copying =
    copy === null
      ? []
      : [
          copy === step.page
            ? pageButton(copy, context, text("copy_and_open"), begins(step))
            : copyButton(copy, context),
        ];
  return buttonsOf([
    ...(action === null ? [] : actionButton(action, step, view, context)),
    ...copying,
  ]);
}

/** A step that stops Firefox begins with its first button: the guide has to be remembered by then. */
const begins = ({ id, outlives, isCurrent }: ExplainedStep): StepId | null =>
  outlives && isCurrent ? id : null;

const buttonsOf = (buttons: VNode[]): VNode[] =>
  buttons.length === 0 ? [] : [h("div.buttons.step-actions", buttons)];

/** Extensions may not open Firefox's pages: the address is copied, and a new tab opens with the address bar ready. */
export function pageButton(
  page: string,
  context: PageContext,
  label: Text = text("copy_page_address", { page }),
  begun: StepId | null = null,
): VNode {
  if (page === "about:addons") {
    return button(
      "open-addons",
      text("open_addons"),
      "page",
      () => void openAddons(),
    );
  }
  const open = async (): Promise<void> => {
    if (await copyAndSay(context, page, text("copied_page_address"))) {
      if (begun !== null && context.density === "walk") {
        context.tell("begin", begun);
      }
      await openNewTab();
    }
  };
  return button("copy-address", label, "copy", () => void open());
}

/** For all pages at once: bookmarks may point where tabs may not. */
function linksButton(context: PageContext): VNode {
  const make = async (): Promise<void> => {
    context.want("make-links");
    const isAllowed = await askFor("bookmarks");
    if (isAllowed) {
      context.tell("make-links");
    }
    context.status = text(isAllowed ? "links_made" : "links_refused");
    context.redraw();
  };
  return button("make-links", "make_links", null, () => void make());
}

export function prefButton(pref: string, context: PageContext): VNode {
  return button(
    "copy-pref",
    text("copy_pref", { pref }),
    "copy",
    () => void copyAndSay(context, pref),
  );
}

function copyButton(copied: string, context: PageContext): VNode {
  return button(
    "copy-pref",
    "copy_this",
    "copy",
    () => void copyAndSay(context, copied),
  );
}

function actionButton(
  action: StepAction,
  { links }: ExplainedStep,
  view: PageView,
  context: PageContext,
): VNode[] {
  const { tabId } = context;
  switch (action) {
    case "reload-page":
      return tabId === null
        ? []
        : [
            button(
              "reload-page",
              "reload_tab",
              null,
              () => void reloadTab(tabId),
            ),
          ];
    case "clear-cache":
      return [
        button("clear-cache", "clear_cache", null, () => void clear(context)),
      ];
    case "list-extensions":
      return [
        button(
          "list-extensions",
          "list_extensions",
          null,
          () => void list(context),
        ),
      ];
    case "copy-owner-message":
      return view.explanation === null
        ? []
        : [
            button(
              "copy-owner-message",
              "copy_owner_message",
              "copy",
              () => void copyAndSay(context, withTicked(view.ownerMessage)),
            ),
          ];
    case "open-certificate":
      return certificateButton(action, "open_certificate", context);
    case "open-portal":
    case "open-ssl-labs":
    case "open-crt-sh":
    case "open-ca-status":
      return links.map(({ id, label, url }) =>
        button(id, label, "page", () => void openSite(url)),
      );
  }
}

async function clear(context: PageContext): Promise<void> {
  // Firefox's prompt may close the popup: then the background does it when the permission is given.
  context.want("clear-cache");
  const isAllowed = await askFor("browsingData");
  if (isAllowed) {
    await clearCache();
  }
  context.status = text(isAllowed ? "cache_cleared" : "cache_refused");
  context.redraw();
}

async function list(context: PageContext): Promise<void> {
  const names = await otherExtensions();
  if (names === null) {
    context.status = text("extensions_refused");
  } else if (names.length === 0) {
    context.status = text("extensions_none");
  } else {
    context.status = text("extensions_some", {
      names: { list: names },
    });
  }
  context.redraw();
}
