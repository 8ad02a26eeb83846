// The octets of a file as text, whatever wrote it: UTF-8, Windows' UTF-16, or not text at all.
import { latin1 } from "../fields/read-text.js";

/** null for what is not text. */
export function fileText(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = countIn(sample, (octet) => octet === 0);
  if (zeros * 3 > sample.length) {
    return latin1(withoutZeros(bytes));
  }
  if (countIn(sample, isControl) * 20 > sample.length) {
    return null;
  }
  const text = latin1(bytes);
  return /[\u0080-\u00ff]/.test(text)
    ? text.replace(SEQUENCES, characterOf)
    : text;
}

/** Dashes, spaces and invisible characters, in UTF-8: everything else is outside PEM, and there may be a lot of it. */
function characterOf(sequence: string): string {
  const [a, b] = [sequence.charCodeAt(0), sequence.charCodeAt(1)];
  return String.fromCharCode(
    sequence.length === 2
      ? ((a & 0x1f) << 6) | (b & 0x3f)
      : ((a & 0x0f) << 12) |
          ((b & 0x3f) << 6) |
          (sequence.charCodeAt(2) & 0x3f),
  );
}

/** PEM is ASCII: only one octet of each UTF-16 character matters. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  return bytes.filter((octet) => octet !== 0);
}

function countIn(
  bytes: Uint8Array,
  isCounted: (octet: number) => boolean,
): number {
  return bytes.reduce((sum, octet) => sum + (isCounted(octet) ? 1 : 0), 0);
}

const isControl = (octet: number): boolean =>
  octet < 0x20 && !(octet >= 0x09 && octet <= 0x0d);

const SAMPLE = 4_096;
const SEQUENCES =
  /\xc2[\xa0\xad]|\xe2[\x80\x81\x88][\x80-\xbf]|\xe3\x80\x80|\xef\xbb\xbf/g;
