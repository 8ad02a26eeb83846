// Reminds the reader of what is turned off, as long as it is.
import { text } from "../../core/text/text.js";
import { notify } from "../../platform/firefox/reminder.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { readGuide } from "./keep.js";

/** Call this each time the reminder is due. */
export async function remind(): Promise<void> {
  const { items } = await readGuide();
  if (items.length > 0) {
    await notify(
      sayPlainly(text("extension_name")),
      sayPlainly(text("reminder_body")),
    );
  }
}
