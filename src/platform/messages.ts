// What pages ask the background: one message, one answer; a sleeping background is woken by it.
import browser from "webextension-polyfill";
import type { PageView } from "../core/view.js";

/** What a page may ask. */
export interface ViewRequest {
  readonly kind: "view";
  readonly tabId: number;
}

/** What the background has to say of a tab. Rejects where it cannot answer. */
export async function askForView(tabId: number): Promise<PageView> {
  const request: ViewRequest = { kind: "view", tabId };
  const answer: unknown = await browser.runtime.sendMessage(request);
  if (typeof answer !== "object" || answer === null) {
    throw new Error("The background has no answer");
  }
  // Only our own background can answer.
  return answer as PageView;
}

/** Answers what pages ask; a message of any other form is left alone. */
export function onRequest(
  answer: (request: ViewRequest) => Promise<PageView>,
): void {
  browser.runtime.onMessage.addListener((message: unknown) =>
    isViewRequest(message) ? answer(message) : undefined,
  );
}

function isViewRequest(message: unknown): message is ViewRequest {
  const { kind, tabId } = (message ?? {}) as Partial<ViewRequest>;
  return kind === "view" && Number.isInteger(tabId);
}
