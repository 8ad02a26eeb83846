// Starts the popup and the full page: one program, told by <html> how compact the page is.
// In the background, which has neither class, it lends what a popup is drawn with.
import { pageMain, rootAttributes } from "../ui/ahead.js";
import { openPage } from "../ui/page.js";

const { classList } = document.documentElement;
if (classList.length > 0) {
  void openPage(classList.contains("popup") ? "compact" : "full");
} else {
  Object.assign(globalThis, { ui: { pageMain, rootAttributes } });
}
