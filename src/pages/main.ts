// Starts the popup, the full page and the sidebar: one program, told by <html> what the page is.
// In the background, which has no such class, it lends what a popup is drawn with.
import { pageMain, rootAttributes } from "../ui/ahead.js";
import { LENT } from "../ui/lent.js";
import { openPage } from "../ui/page.js";
import type { BesidePage, FullPage } from "../ui/parts/page-context.js";

interface Handed {
  readonly full?: FullPage;
  readonly beside?: BesidePage;
}

const { classList } = document.documentElement;
if (classList.contains("popup")) {
  void openPage(null);
} else {
  Object.assign(globalThis, { ui: { ...LENT, pageMain, rootAttributes } });
  if (classList.length > 0) {
    // The page's own main.ts comes after this one, and hands over what it draws.
    document.addEventListener("DOMContentLoaded", () => {
      const { full, beside } = globalThis as Handed;
      void openPage(full ?? null, beside ?? null);
    });
  }
}
