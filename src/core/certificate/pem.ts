// PEM (RFC 7468), found in whatever text it was pasted with, and written for those who need it so.
import { fromBase64, toBase64 } from "./base64.js";

export interface PemBlock {
  /** `CERTIFICATE`, `PRIVATE KEY`. */
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** All blocks in the text, at most `most`. Quoted lines, literal `\n`, wrong line lengths, long dashes and a lost end line do not matter. */
export function pemBlocks(text: string, most: number): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  for (const begin of text.matchAll(BEGIN)) {
    const start = begin.index + begin[0].length;
    const end = nextMark(text, start);
    const body = text.slice(start, Math.min(end, start + MAX_BODY));
    blocks.push({ label: begin[1] ?? "", bytes: fromBase64(cleaned(body)) });
    if (blocks.length === most) {
      break;
    }
  }
  return blocks;
}

/** Lines of 64 characters, as openssl writes them. */
export function toPem(der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return [
    "-----BEGIN CERTIFICATE-----",
    ...lines,
    "-----END CERTIFICATE-----",
    "",
  ].join("\n");
}

/** Where the next line of dashes begins: base64 has none in a row. */
function nextMark(text: string, start: number): number {
  const mark = /[-\u2010-\u2015\u2212]{2}/g;
  mark.lastIndex = start;
  return mark.exec(text)?.index ?? text.length;
}

/** Without escapes of JSON and of shells, marks of quotation, and headers such as `Proc-Type: 4,ENCRYPTED`. */
function cleaned(body: string): string {
  return body
    .replace(/\\+[rn]/g, "\n")
    .replace(/["',\\]/g, "")
    .split("\n")
    .filter((line) => !line.includes(":"))
    .map((line) => line.replace(/^[\s>|*]+/, ""))
    .join("\n");
}

// Word processors make long dashes of two or three short ones.
const BEGIN =
  /[-\u2010-\u2015\u2212]{2,8} ?BEGIN ([A-Z0-9 ]{1,40}?) ?[-\u2010-\u2015\u2212]{2,8}/g;
/** Characters; a certificate of a megabyte in base64, with line ends. */
const MAX_BODY = 1_500_000;
