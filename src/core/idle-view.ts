// What a page says where there is no failure to explain: the same whoever looks, so that it needs no diagnosis.
import type { PageView } from "./page-view.js";
import { text } from "./text.js";

export type IdleKind = "fine" | "unwatched" | "tab_gone" | "storage_failed";

/** See the file's head. */
export function idleView(kind: IdleKind): PageView {
  return {
    tone: "calm",
    title: text(`${kind}_title`),
    body: text(`${kind}_body`),
    explanation: null,
    errorCode: null,
    details: [],
    parts: [],
    recent: [],
    // What was opened before the extension is known after it is loaded again.
    offersReload: kind === "unwatched",
    isIdle: kind === "fine",
  };
}
