// What is between the lines of dashes, as bytes, whatever comes before or after each line.
import { fromBase64 } from "../der/base64.js";
import { readPart, TAG } from "../der/der.js";
import { kindOf } from "./der-kind.js";

/**
 * Tried from the plain to the desperate; the first whole part of a known kind counts, or else one that begins like that, or else the
 * plain one, which then is not a certificate.
 */
export function bytesOfBody(body: string): Uint8Array {
  const unmarked = withoutMarks(body);
  const plain = fromBase64(cleaned(unmarked));
  if (isWhole(plain)) {
    return plain;
  }
  const lines = unmarked.split(/\r\n?|\n/).slice(0, MAX_LINES);
  const others = [inColumn, longest].map((read) => fromBase64(read(lines)));
  return (
    others.find(isWhole) ??
    [plain, ...others].find((bytes) => kindOf(bytes) !== "unknown") ??
    plain
  );
}

/** Is there anything that could be base64, or only words such as “paste here”? */
export const hasBase64 = (body: string): boolean => /[\w+/]{24}/.test(body);

const isWhole = (bytes: Uint8Array): boolean =>
  bytes[0] === TAG.sequence &&
  readPart(bytes)?.isCut !== true &&
  kindOf(bytes) !== "unknown";

/** A diff puts `+` or `-` in front of each line, and both are letters of base64: DER begins with neither. */
function withoutMarks(body: string): string {
  const mark = /^\s*([+-])[ \t]*M/.exec(body)?.[1];
  if (mark === undefined) {
    return body;
  }
  return body.replace(mark === "+" ? /^[ \t]*\+/gm : /^[ \t]*-/gm, "");
}

/** Without quotation marks, line ends of programs, soft line ends of mails, and headers such as `Proc-Type: 4,ENCRYPTED`. */
function cleaned(body: string): string {
  return body
    .replace(/["'\\,;]/g, "")
    .split("\n")
    .filter((line) => !line.includes(":"))
    .map((line) => withoutEnd(line.replace(/^[\s>|*#]+/, "")))
    .join("\n");
}

/** `+` joins lines in programs only after a space; `=` is padding, which is not needed, or a soft line end. */
function withoutEnd(line: string): string {
  const trimmed = line.trimEnd();
  const joined = trimmed.endsWith(" +")
    ? trimmed.slice(0, -2).trimEnd()
    : trimmed;
  return joined.replace(/={1,3}$/, "");
}

/** Numbers, times and file names in front: base64 is where the first line has it. The last line is recognized by its length. */
function inColumn(lines: readonly string[]): string {
  const tokens = lines.map((line) => line.match(TOKEN) ?? []);
  const top = tokens.findIndex((line) => line.some((each) => FIRST.test(each)));
  const column = tokens[top]?.findIndex((each) => FIRST.test(each)) ?? 0;
  const first = tokens[top]?.[column] ?? "";
  const needed = Math.ceil((sizeOf(first) * 4) / 3);
  let text = "";
  let last = top;
  for (let i = Math.max(top, 0); i < tokens.length; i++) {
    const token = tokens[i]?.[column];
    if (token?.length === first.length && text.length < needed) {
      text += token;
      last = i;
    }
  }
  const left = needed - text.length;
  const fits = (token: string): boolean =>
    token.replace(/=+$/, "").length === left;
  const tails = left > 0 ? tokens.slice(last + 1) : [];
  const fitting = [...tails.map((line) => line[column]), ...tails.flat()]
    .filter((token) => token !== undefined)
    .filter(fits);
  // A line number may be just as long.
  const tail =
    fitting.find((token) => token.endsWith("=")) ??
    fitting.find((token) => /\D/.test(token)) ??
    fitting[0];
  return text + (tail ?? "");
}

/** The longest run of each line. */
function longest(lines: readonly string[]): string {
  return lines
    .map((line) =>
      (line.match(TOKEN) ?? []).reduce(
        (best, each) => (each.length > best.length ? each : best),
        "",
      ),
    )
    .map((token) => token.replace(/=+$/, ""))
    .join("");
}

/** Octets of the part that begins so, with tag and length. */
function sizeOf(first: string): number {
  const bytes = fromBase64(first.slice(0, 12));
  const part = readPart(new Uint8Array([...bytes, 0, 0, 0]));
  if (part === null) {
    return 0;
  }
  const octets = (bytes[1] ?? 0) < 0x80 ? 0 : (bytes[1] ?? 0) - 0x80;
  const length = bytes
    .subarray(2, 2 + octets)
    .reduce((sum, octet) => sum * 256 + octet, 0);
  return 2 + octets + (octets === 0 ? (bytes[1] ?? 0) : length);
}

const TOKEN = /[A-Za-z0-9+/]+={0,2}/g;
/** A SEQUENCE. */
const FIRST = /^M[A-P][A-Za-z0-9+/]{14}/;
/** A megabyte in lines of 64. */
const MAX_LINES = 20_000;
