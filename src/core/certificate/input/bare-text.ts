// DER in a text without a heading: base64 and hexadecimal runs. DER itself says how long it is and what it is; words do not.
import { base64From } from "../der/base64.js";
import { readPart, TAG } from "../der/der.js";
import { kindOf } from "./der-kind.js";
import { latin1 } from "../fields/read-text.js";

export interface BareDer {
  readonly form: "base64" | "hex";
  readonly bytes: Uint8Array;
  /** Where it begins in the text. */
  readonly at: number;
}

/** In the order of the text; at most MAX_FOUND. Only known kinds. */
export function bareDers(text: string): readonly BareDer[] {
  const found = base64Ders(text);
  return found.length > 0 ? found : hexDers(text);
}

/** PEM that was encoded in base64 once more, as Kubernetes keeps secrets. */
export function encodedTexts(text: string): readonly string[] {
  const texts: string[] = [];
  let tries = 0;
  LONG_RUN.lastIndex = 0;
  for (
    let match = LONG_RUN.exec(text);
    match !== null && tries < MAX_ENCODED;
    match = LONG_RUN.exec(text)
  ) {
    const { index } = match;
    if (isReadable(base64From(text, index, GLANCE).bytes)) {
      tries += 1;
      const begin = latin1(base64From(text, index, PEEK).bytes);
      if (/-{4}BEGIN /i.test(begin)) {
        const { bytes, end } = base64From(text, index, text.length);
        texts.push(latin1(bytes));
        LONG_RUN.lastIndex = end;
      }
    }
  }
  return texts;
}

const isReadable = (bytes: Uint8Array): boolean =>
  bytes.every(
    (octet) =>
      (octet >= 0x20 && octet < 0x7f) || octet === 0x0a || octet === 0x0d,
  );

function base64Ders(text: string): readonly BareDer[] {
  const found: BareDer[] = [];
  BASE64_START.lastIndex = 0;
  for (
    let match = BASE64_START.exec(text), tries = 0;
    match !== null && found.length < MAX_FOUND && tries < MAX_TRIES;
    match = BASE64_START.exec(text), tries++
  ) {
    const at = match.index + match[0].length - MATCHED;
    const head = base64From(text, at, HEAD).bytes;
    if (kindOf(head) !== "unknown") {
      const { bytes, end } = base64From(text, at, sizeOf(head));
      found.push({ form: "base64", bytes, at });
      BASE64_START.lastIndex = end;
    }
  }
  return found;
}

/** Plain, with colons, as `\x30` or `0x30`, and as hexdump, xxd, od and certutil write it. */
function hexDers(text: string): readonly BareDer[] {
  const found: BareDer[] = [];
  const digits = withoutColumns(text);
  HEX_START.lastIndex = 0;
  for (
    let match = HEX_START.exec(digits), tries = 0;
    match !== null && found.length < MAX_FOUND && tries < MAX_TRIES;
    match = HEX_START.exec(digits), tries++
  ) {
    const at = match.index;
    const head = hexFrom(digits, at, HEAD).bytes;
    HEX_START.lastIndex = at + 2;
    if (kindOf(head) !== "unknown") {
      const { bytes, end } = hexFrom(digits, at, sizeOf(head));
      found.push({ form: "hex", bytes, at });
      HEX_START.lastIndex = end;
    }
  }
  return found;
}

/** If the first line counts from zero, lines begin with an offset and may end in the octets as text. */
function withoutColumns(text: string): string {
  if (!OFFSET_ZERO.test(text)) {
    return text;
  }
  return text
    .split(/\r\n?|\n/)
    .slice(0, MAX_LINES)
    .map((line) => {
      const octets = /^\s*[0-9a-f]{4,16}:?\s+(.*)$/i.exec(line)?.[1] ?? "";
      return (
        /^(?:[0-9a-f]{2}(?:[0-9a-f]{2})*[ -]{0,2}){1,16}/i
          .exec(octets.replace(/\|.*$|\s{3,}.*$/, ""))?.[0]
          .replace(/[^0-9a-f]/gi, "")
          .slice(0, DIGITS_IN_LINE) ?? ""
      );
    })
    .join("\n");
}

function hexFrom(
  text: string,
  start: number,
  most: number,
): { readonly bytes: Uint8Array; readonly end: number } {
  const bytes = new Uint8Array(
    Math.min(most, Math.ceil((text.length - start) / 2)),
  );
  OCTET.lastIndex = start;
  let length = 0;
  let end = start;
  while (length < bytes.length) {
    const octet = OCTET.exec(text)?.[1];
    if (octet === undefined) {
      break;
    }
    bytes[length] = parseInt(octet, 16);
    length += 1;
    end = OCTET.lastIndex;
  }
  return { bytes: bytes.subarray(0, length), end };
}

/** How long it says that it is; everything there is if its length is indefinite. */
function sizeOf(head: Uint8Array): number {
  const first = head[1] ?? 0;
  const octets = first < 0x80 ? 0 : first - 0x80;
  const length = head
    .subarray(2, 2 + octets)
    .reduce((sum, octet) => sum * 256 + octet, 0);
  const isEndless = first === 0x80 || readPart(head)?.tag !== TAG.sequence;
  return isEndless ? Infinity : 2 + octets + (octets === 0 ? first : length);
}

/** A SEQUENCE in base64, at the beginning of a run. */
const BASE64_START = /(?:^|[^A-Za-z0-9+/_-]|^[+-])M[A-P][A-Za-z0-9+/_-]{8}/gm;
/** Characters at the end of such a match. */
const MATCHED = 10;
const LONG_RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40}/g;
const HEX_START =
  /(?<![0-9a-f])(?:\\x|0x)?30[\s:,"'-]{0,4}(?:\\x|0x)?[0-9a-f]{2}(?=[\s:,"'-]{0,4}(?:\\x|0x)?(?:0[26]|30|[0-9a-f]{2}))/gi;
const OFFSET_ZERO = /^\s*0{4,16}:?\s+30\s?[0-9a-f]{2}/im;
const OCTET = /[\s:,;"'{}-]{0,8}(?:\\x|0x)?([0-9a-f]{2})/iy;
const DIGITS_IN_LINE = 32;
/** A third of a megabyte, 16 octets a line. */
const MAX_LINES = 20_000;
/** Octets that tell what it is. */
const HEAD = 96;
/** Octets that must contain the heading: there may be words before it. */
const PEEK = 2_000;
/** Octets that tell whether it is text at all. */
const GLANCE = 24;
const MAX_FOUND = 200;
/** Runs that are text. */
const MAX_ENCODED = 100;
/** Beginnings that turn out not to be one. */
const MAX_TRIES = 3_000;
