// Starts the popup and the full page: one program, told by <html> how compact the page is.
// In the background, which has neither class, it lends what a popup is drawn with.
import { pageMain, rootAttributes } from "../ui/ahead.js";
import { LENT } from "../ui/lent.js";
import { openPage } from "../ui/page.js";
import type { FullPage } from "../ui/parts/page-context.js";

const { classList } = document.documentElement;
if (classList.contains("popup")) {
  void openPage(null);
} else {
  Object.assign(globalThis, { ui: { ...LENT, pageMain, rootAttributes } });
  if (classList.length > 0) {
    // guide/main.ts comes after this one, and hands over what it draws.
    document.addEventListener("DOMContentLoaded", () => {
      const { full } = globalThis as { full?: FullPage };
      void openPage(full ?? null);
    });
  }
}
