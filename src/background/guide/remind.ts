// Reminds of what is switched off, while it is.
import { text } from "../../core/text/text.js";
import { notify } from "../../platform/firefox/reminder.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { readGuide } from "./keep.js";

/** To be called each time the reminder comes. */
export async function remind(): Promise<void> {
  const { items } = await readGuide();
  if (items.length > 0) {
    await notify(
      sayPlainly(text("extension_name")),
      sayPlainly(text("reminder_body")),
    );
  }
}
