// How a last resort is undone, in words.
import { snake, text, type MessageKey, type Text } from "../text/text.js";
import { stepRow, type WeakeningStep } from "./steps.js";

/** A preference goes back to its default, except the stricter one of the reader's own: that is set again. */
export function undoOf(id: WeakeningStep): Text {
  const { weakens } = stepRow(id);
  return weakens === undefined || id === "reset-ocsp-settings"
    ? { key: `step_${snake(id)}_undo` as MessageKey, args: {} }
    : text("undo_pref", { pref: weakens.pref });
}
