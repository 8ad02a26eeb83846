// What a page offers where nothing failed, or where something keeps the extension from seeing.
import { h, type VNode } from "snabbdom";
import type { PageView } from "../../core/view/view.js";
import { text } from "../../core/text/text.js";
import { askToSeeRequests } from "../../platform/firefox/permissions.js";
import { reloadTab } from "../../platform/firefox/tabs.js";
import { button } from "../parts/button.js";
import type { PageContext } from "../parts/page-context.js";
import { phrase } from "../parts/phrase.js";

/** See the head of this file. */
export function idleSections(view: PageView, context: PageContext): VNode[] {
  return [
    ...reload(view, context),
    ...shortcutHint(view, context),
    ...permissionNotice(context),
  ];
}

function reload(
  { offersReload, waiting }: PageView,
  { tabId }: PageContext,
): VNode[] {
  if (!offersReload || tabId === null) {
    return [];
  }
  const load = button(
    "reload",
    "reload_tab",
    null,
    () => void reloadTab(tabId),
    waiting.length === 0,
  );
  return [h("section.reload", { key: "reload" }, [load])];
}

function shortcutHint(
  { isIdle }: PageView,
  { shortcut }: PageContext,
): VNode[] {
  return isIdle && shortcut !== null
    ? [
        h("section.shortcut", { key: "shortcut" }, [
          h("p.hint", phrase(text("fine_shortcut", { shortcut }))),
        ]),
      ]
    : [];
}

function permissionNotice(context: PageContext): VNode[] {
  if (context.seesRequests) {
    return [];
  }
  const ask = async (): Promise<void> => {
    context.seesRequests = await askToSeeRequests();
    context.redraw();
  };
  return [
    h("section.notice", { key: "permission", attrs: { role: "note" } }, [
      h("h2", phrase(text("permission_title"))),
      h("p", phrase(text("permission_body"))),
      button("allow-requests", "permission_allow", null, () => void ask()),
    ]),
  ];
}
