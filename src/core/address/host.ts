// Host names and other text from outside, made fit for people to read.

export interface Host {
  /** As the address has it: ASCII, with `xn--` for other scripts. */
  readonly ascii: string;
  /** As people write it; null where that is the same, or where the name is not valid. */
  readonly unicode: string | null;
}

/** Both forms for a sentence: `日本語.example (xn--wgv71a119e.example)`. */
export function hostForPeople(host: Host): string {
  return host.unicode === null ? host.ascii : `${host.unicode} (${host.ascii})`;
}

/**
 * What draws nothing and may make one name look like another: control characters, what changes the direction of text, all that fonts
 * ignore (Unicode's Default_Ignorable_Code_Point: fillers, joiners, tags, variation selectors), and Braille's blank. Of these, only what
 * makes one picture of an emoji stays: one selector after it, and a joiner between two.
 */
const INVISIBLE =
  /(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})|(?![\uFE0E\uFE0F\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Text from outside with its invisible characters made visible (`U+202E`), so that it cannot disguise itself. */
export function visible(text: string): string {
  return text.replace(
    INVISIBLE,
    (c) =>
      `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

// RFC 6761, 6762, 8375, 9476 and what routers and companies use; an address is not a name.
const PRIVATE_NAME =
  /(^|\.)(localhost|localdomain|local|fritz\.box|internal|intranet|lan|home|corp|private|home\.arpa|test|example|invalid|onion|alt)\.?$/i;

/** True for a name that strangers may be asked about: not an address, nor a name for a home, a company or a test. */
export function isPublicName(host: string): boolean {
  return (
    /^[a-z\d-]+(\.[a-z\d-]+)*\.[a-z][a-z\d-]+\.?$/i.test(host) &&
    !PRIVATE_NAME.test(host)
  );
}
