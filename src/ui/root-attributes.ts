// What <html> says about the view: the names that tests and automation rely on.
import type { PageView } from "../core/view/view.js";
import { language } from "../platform/firefox/texts.js";

/** Attributes of the root element; null for one that must not be there. */
export function rootAttributes({
  explanation,
  errorCode,
  walk,
  beside,
}: PageView): Readonly<Record<string, string | null>> {
  const cause = explanation?.causes[0];
  return {
    lang: language(),
    "data-view":
      beside === null
        ? explanation === null
          ? "no-error"
          : "diagnosis"
        : "walk",
    "data-error-code": errorCode,
    "data-category": explanation?.category ?? null,
    "data-cause": cause?.id ?? null,
    "data-likelihood": cause?.likelihood ?? null,
    "data-verdict": explanation?.verdict.kind ?? null,
    "data-result": walk?.result?.kind ?? null,
    // The last one: once it is there, so are the others.
    "data-ready": "true",
  };
}
