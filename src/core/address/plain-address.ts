// Addresses with less in them: what is nobody's business is cut off once, before anything is recorded, kept or handed on.

/**
 * An address as it is recorded: without `view-source:`, whose page fails as the page itself does; without user and password; and without
 * the part behind `#`, which no server is told and in which tokens stand.
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

/** Scheme, host and port, as it is handed on; the address itself where it has none. */
export const originOf = (url: string): string =>
  /^[a-z]+:\/\/[^/?#]+/i.exec(plainAddress(url))?.[0].toLowerCase() ?? url;
