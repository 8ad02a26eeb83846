// What Firefox's "Copy text to clipboard" says beside the chain: the address, the sentence, and whether HSTS applies.

import { plainAddress } from "../../address/plain-address.js";

export interface CopiedText {
  /** As it was copied, without what is nobody's business. */
  readonly address: string;
  /** In the language of NSS: English in most languages of Firefox. */
  readonly sentence: string;
  /** null where its line is missing. */
  readonly hsts: boolean | null;
}

/**
 * Address, sentence, the lines of HSTS and HPKP and the heading of the chain, with empty lines between (NetErrorParent.sys.mjs,
 * `getFailedCertificatesAsPEMString`); null for any other text. Only the address and the line of HSTS read the same in all languages.
 */
export function copiedText(text: string): CopiedText | null {
  const lines = text
    .slice(0, MAX_HEAD)
    .split(/\r?\n/)
    // Also in a mail that quotes it, after the writer's own words.
    .map((line) => line.replace(/^[\s>|]+/, "").trimEnd())
    .filter((line) => line !== "");
  const mark = lines.findIndex((line) => hstsIn(line) !== null);
  const [address = "", sentence = "", hsts = ""] = lines.slice(
    Math.max(0, mark - 2),
  );
  return /^https?:\/\/\S+$/i.test(address) && !sentence.startsWith("-----")
    ? { address: plainAddress(address), sentence, hsts: hstsIn(hsts) }
    : null;
}

function hstsIn(line: string): boolean | null {
  const value = /^HTTP Strict Transport Security: (true|false)$/.exec(
    line,
  )?.[1];
  return value === undefined ? null : value === "true";
}

/** Characters: the chain begins long before, unless the address is very long. */
const MAX_HEAD = 10_000;
