// What a page says where there is no failure to explain: always the same, so it needs no diagnosis.
import { text, type Text } from "../text/text.js";
import type { PageView } from "./view.js";

const WORDS = {
  fine: { title: text("fine_title"), body: text("fine_body") },
  unwatched: { title: text("unwatched_title"), body: text("unwatched_body") },
  "no-tab": { title: text("tab_gone_title"), body: text("tab_gone_body") },
  "private-tab": {
    title: text("private_tab_title"),
    body: text("private_tab_body"),
  },
  "no-journal": {
    title: text("storage_failed_title"),
    body: text("storage_failed_body"),
  },
} as const satisfies Readonly<Record<string, { title: Text; body: Text }>>;

/** See the head of this file. */
export function idleView(kind: keyof typeof WORDS): PageView {
  return {
    // Only what was watched is known to be fine.
    tone: kind === "fine" ? "calm" : "neutral",
    ...WORDS[kind],
    host: null,
    explanation: null,
    errorCode: null,
    details: [],
    ticks: [],
    report: [],
    ownerMessage: [],
    secrets: [],
    parts: [],
    recent: [],
    // A page from before the extension is known once it is loaded again.
    offersReload: kind === "unwatched",
    isIdle: kind === "fine",
    walk: null,
    asking: null,
    question: null,
    items: [],
    waiting: [],
    beside: null,
  };
}
