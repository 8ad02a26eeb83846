// Starts the popup and the full page: one program, which <html> tells how close together it may be read.
import { openPage } from "../ui/page.js";

const { classList } = document.documentElement;
void openPage(classList.contains("popup") ? "compact" : "full");
