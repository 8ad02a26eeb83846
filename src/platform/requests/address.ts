// Addresses from certificates, as they are shown, judged and asked: written in one way, so that all three mean the same.

/** Without the part after `#`, which is never sent or reported; null for what is not an address. */
export function addressOf(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base)) {
    return null;
  }
  const address = new URL(text, base);
  address.hash = "";
  return address;
}

/** Whole, in ASCII, with nothing invisible; "" for what is not an address. */
export const written = (text: string): string => addressOf(text)?.href ?? "";
