// What a step offers to do at a click: copy an address of Firefox, open a page, clear the cache, write to the owner.
import { h, type VNode } from "snabbdom";
import type { ExplainedStep } from "../core/explanation.js";
import { isPublicName } from "../core/host.js";
import type { StepAction } from "../core/guide/steps.js";
import { text } from "../core/text.js";
import type { PageView } from "../core/view.js";
import { clearCache, otherExtensions } from "../platform/helpers.js";
import { askFor } from "../platform/permissions.js";
import {
  openAddons,
  openNewTab,
  openSite,
  reloadTab,
} from "../platform/tabs.js";
import { language } from "../platform/texts.js";
import { button } from "./button.js";
import { copyAndSay } from "./copy.js";
import { certificateButton } from "./open-certificate.js";
import { withTicked } from "./details-section.js";
import { ownerMessage } from "./owner-message.js";
import type { PageContext } from "./page-context.js";

/** See the file's head. */
export function stepActions(
  { action, page, pref, isCurrent }: ExplainedStep,
  view: PageView,
  context: PageContext,
): VNode[] {
  const buttons = [
    ...(action === null ? [] : actionButton(action, view, context)),
    ...(page === null ? [] : [pageButton(page, context)]),
    ...(pref === null ? [] : [prefButton(pref, context)]),
    ...(page !== null && isCurrent ? [linksButton(context)] : []),
  ];
  return buttons.length === 0 ? [] : [h("div.buttons.step-actions", buttons)];
}

/** No extension may open a page of Firefox: its address is copied, for a new tab with the address bar ready. */
function pageButton(page: string, context: PageContext): VNode {
  if (page === "about:addons") {
    return button(
      "open-addons",
      text("open_addons"),
      "page",
      () => void openAddons(),
      false,
    );
  }
  const open = async (): Promise<void> => {
    if (await copyAndSay(context, page, text("copied_page_address"))) {
      await openNewTab();
    }
  };
  return button(
    "copy-address",
    text("copy_page_address", { page }),
    "copy",
    () => void open(),
    false,
  );
}

/** Of all pages at once: bookmarks may point where tabs may not. */
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
  return button("make-links", "make_links", null, () => void make(), false);
}

function prefButton(pref: string, context: PageContext): VNode {
  return button(
    "copy-pref",
    text("copy_pref", { pref }),
    "copy",
    () => void copyAndSay(context, pref),
    false,
  );
}

function actionButton(
  action: StepAction,
  view: PageView,
  context: PageContext,
): VNode[] {
  const { tabId } = context;
  const host = view.walk?.host ?? "";
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
              false,
            ),
          ];
    case "clear-cache":
      return [
        button(
          "clear-cache",
          "clear_cache",
          null,
          () => void clear(context),
          false,
        ),
      ];
    case "list-extensions":
      return [
        button(
          "list-extensions",
          "list_extensions",
          null,
          () => void list(context),
          false,
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
              () => void copyAndSay(context, ownerMessage(withTicked(view))),
              false,
            ),
          ];
    case "open-certificate":
      return certificateButton(action, "open_certificate", context);
    case "open-portal":
      return [
        button(
          "open-portal",
          "open_portal",
          "page",
          () => void openSite(PORTAL),
          false,
        ),
      ];
    case "open-ssl-labs":
      return lookUp(
        action,
        host,
        `https://www.ssllabs.com/ssltest/analyze.html?d=${host}`,
      );
    case "open-crt-sh":
      return lookUp(action, host, `https://crt.sh/?q=${host}`);
    case "open-ca-status":
      return isPublicName(host)
        ? CA_STATUS.map(([ca, url]) =>
            button(
              `open-ca-status-${ca.replace(/\W+/g, "-").toLowerCase()}`,
              text("open_ca_status", { ca }),
              "page",
              () => void openSite(url),
              false,
            ),
          )
        : [];
  }
}

/** Plain http, so that the network can answer with its login page: the address that Firefox itself asks. */
const PORTAL = "http://detectportal.firefox.com/canonical.html";

/** Where large authorities tell of their own failures. Nothing is sent there but the visit. */
const CA_STATUS = [
  ["Let’s Encrypt", "https://letsencrypt.status.io/"],
  ["DigiCert", "https://status.digicert.com/"],
  ["Sectigo", "https://sectigo.status.io/"],
] as const;

/** Names of intranets are nobody's business outside. */
function lookUp(
  action: "open-ssl-labs" | "open-crt-sh",
  host: string,
  url: string,
): VNode[] {
  if (!isPublicName(host)) {
    return [];
  }
  const label =
    action === "open-ssl-labs"
      ? text("open_ssl_labs", { host })
      : text("open_crt_sh", { host });
  return [button(action, label, "page", () => void openSite(url), false)];
}

async function clear(context: PageContext): Promise<void> {
  // Firefox's question may close the popup: the background then does it when the permission is given.
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
      names: new Intl.ListFormat(language()).format(names),
    });
  }
  context.redraw();
}
