// PEM (RFC 7468), found in whatever text it was pasted with, and written for those who need it.
import { toBase64 } from "../der/base64.js";

export interface PemBlock {
  /** `CERTIFICATE`, `PRIVATE KEY`, in capitals. */
  readonly label: string;
  /** What is between the lines of dashes. */
  readonly body: string;
  /** Where it begins in the text. */
  readonly at: number;
}

export interface PemText {
  /** At most MAX_BLOCKS. */
  readonly blocks: readonly PemBlock[];
  /** End lines whose begin line is lost. */
  readonly lost: readonly string[];
  /** The text outside the blocks, by where it begins. */
  readonly outside: readonly { readonly text: string; readonly at: number }[];
}

/** Lower case, long dashes, odd spaces and lost end lines do not matter. */
export function pemText(text: string): PemText {
  const blocks: PemBlock[] = [];
  const lost: string[] = [];
  const outside: { text: string; at: number }[] = [];
  let open: { label: string; from: number } | null = null;
  let from = 0;
  const close = (to: number): void => {
    if (open === null) {
      outside.push({ text: text.slice(from, to), at: from });
    } else {
      const body = text.slice(open.from, Math.min(to, open.from + MAX_BODY));
      blocks.push({ label: open.label, body, at: open.from });
    }
  };
  for (const mark of text.matchAll(MARK)) {
    const label = (mark[2] ?? "")
      .toUpperCase()
      .replace(/[\s+_]+/g, " ")
      .trim();
    const isBegin = mark[1]?.toUpperCase() === "BEGIN";
    close(startOfDashes(text, mark.index));
    from = mark.index + mark[0].length;
    if (!isBegin && open === null) {
      lost.push(label);
    }
    open = isBegin ? { label, from } : null;
    if (blocks.length === MAX_BLOCKS) {
      break;
    }
  }
  close(text.length);
  return { blocks, lost, outside };
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

function startOfDashes(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[-\u2010-\u2015\u2212\s]/.test(text.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}

// Word processors make long dashes of two or three short ones. Looked for by the word first: a text may be all dashes.
const MARK =
  /(BEGIN|END)(?<=[-\u2010-\u2015\u2212]{2}\s?\1)[\s+_]{1,3}([A-Z0-9#+_ ]{1,40}?)\s?[-\u2010-\u2015\u2212]{2,8}/gi;
/** Characters; a certificate of a megabyte in base64, with line ends. */
const MAX_BODY = 1_500_000;
/** Besides certificates, a text may hold keys and other blocks. */
const MAX_BLOCKS = 200;
