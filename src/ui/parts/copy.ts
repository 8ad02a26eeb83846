// Copies a text, and says in the status line how that went.
import { text, type Text } from "../../core/text/text.js";
import { copyText } from "../../platform/firefox/clipboard.js";
import type { PageContext } from "./page-context.js";

/** Resolves to true when the text is in the clipboard. */
export async function copyAndSay(
  context: Pick<PageContext, "status" | "redraw">,
  copied: string,
  success: Text = text("copied"),
): Promise<boolean> {
  // Cleared first, so that a second copy is announced as well.
  context.status = null;
  context.redraw();
  const isCopied = await copyText(copied);
  context.status = isCopied ? success : text("copy_failed");
  context.redraw();
  return isCopied;
}

/** A text with the parts of the address that the reader ticked. */
export const withTicked = (pieces: readonly string[]): string =>
  pieces.join(
    [...document.querySelectorAll<HTMLInputElement>(".tick :checked")]
      .map(({ value }) => value)
      .join(""),
  );
