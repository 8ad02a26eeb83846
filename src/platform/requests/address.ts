// Addresses of certificates as they are shown, judged and asked: one writing of each, so that all three speak of the same.

/** Without the part behind `#`, which is never sent and never told; null for what is no address. */
export function addressOf(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base)) {
    return null;
  }
  const address = new URL(text, base);
  address.hash = "";
  return address;
}

/** Whole, in ASCII, with nothing invisible; "" for what is no address. */
export const written = (text: string): string => addressOf(text)?.href ?? "";
