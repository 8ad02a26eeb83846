// What the last button did: said aloud by a line that is always there, and shown beside that button.
import { h, type VNode } from "snabbdom";
import { phrase } from "../../ui/parts/phrase.js";
import type { CertificateContext } from "./context.js";

/** Always there, so that screen readers hear it change. */
export const newsLine = ({ status }: CertificateContext): VNode =>
  h(
    "p.news",
    { key: "news", attrs: { role: "status" } },
    status === null ? [] : phrase(status),
  );

/** Puts the news after the button, or in the head where the button is gone. */
export function showNews(
  page: VNode,
  { status, pressed }: CertificateContext,
): void {
  if (status === null) {
    return;
  }
  // The line above has said it.
  const shown = h(
    "p.shown-news",
    { key: "shown-news", attrs: { "aria-hidden": "true" } },
    phrase(status),
  );
  if (pressed === null || !putAfter(page, pressed, shown)) {
    const [head] = page.children ?? [];
    if (typeof head === "object") {
      head.children?.push(shown);
    }
  }
}

function putAfter(
  { children = [] }: VNode,
  action: string,
  news: VNode,
): boolean {
  const place = children.findIndex(
    (one) => typeof one !== "string" && isNamed(one, action),
  );
  if (place !== -1) {
    children.splice(place + 1, 0, news);
    return true;
  }
  return children.some(
    (one) => typeof one !== "string" && putAfter(one, action, news),
  );
}

const isNamed = ({ data }: VNode, action: string): boolean =>
  data?.attrs?.["data-action"] === action ||
  data?.attrs?.["data-input"] === action;
