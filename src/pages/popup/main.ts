// Starts the popup.
import { openPage } from "../../ui/page.js";

void openPage("compact");
