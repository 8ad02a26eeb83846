// Addresses with less in them: whatever is nobody's business is cut off once, before anything is recorded, kept or passed on.

/**
 * An address as it is recorded: without `view-source:`, whose page fails just as the page itself; without user and password; and without
 * the part after `#`, which is sent to no server and may hold tokens.
 */
export function plainAddress(url: string): string {
  return url
    .replace(/^view-source:/i, "")
    .replace(/^([a-z]+:\/\/)[^/?#]*@/i, "$1")
    .replace(/#.*$/s, "");
}

/** As it is kept on the disk: the query may hold a token. */
export const withoutQuery = (url: string): string =>
  plainAddress(url).replace(/\?.*$/s, "");

/** Scheme, host and port, as it is passed on; the address itself where it has none. */
export const originOf = (url: string): string =>
  /^[a-z]+:\/\/[^/?#]+/i.exec(plainAddress(url))?.[0].toLowerCase() ?? url;
