// The clipboard, at a click.

/** Copies the text; resolves to false where Firefox does not allow it. */
export async function copyText(copied: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(copied);
    return true;
  } catch {
    // Refused without a click, by policy, or because the page lost its focus: the page says so.
    return false;
  }
}
