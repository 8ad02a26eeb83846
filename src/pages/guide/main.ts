// Starts the full page.
import { openPage } from "../../ui/page.js";

void openPage("full");
