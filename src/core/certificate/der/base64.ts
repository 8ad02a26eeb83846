// Base64 (RFC 4648) to bytes and back, forgiving about what mail programs and addresses do to it.

/** Up to the first character that does not belong there; white space and both alphabets are fine, padding is not needed. */
export function fromBase64(text: string): Uint8Array {
  // A copy: what is not filled is given back.
  return decoded(text, 0, Infinity, NOTHING).bytes.slice();
}

/**
 * From a place in a text, at most so many octets; past white space, padding, and what mail programs and scripts put around lines.
 * Ends at the first character that is not one of these.
 */
export function base64From(text: string, start: number, most: number): Decoded {
  return decoded(text, start, most, AROUND);
}

interface Decoded {
  readonly bytes: Uint8Array;
  readonly end: number;
}

function decoded(
  text: string,
  start: number,
  most: number,
  ignored: ReadonlySet<number>,
): Decoded {
  const room = Math.min(most, Math.ceil(((text.length - start) * 3) / 4));
  const bytes = new Uint8Array(room);
  let length = 0;
  let bits = 0;
  let count = 0;
  let at = start;
  while (at < text.length && length < room) {
    const code = text.charCodeAt(at);
    const value = VALUES[code] ?? STRANGE;
    if (value >= 0) {
      bits = ((bits << 6) | value) & 0xffffff;
      count += 6;
      if (count >= 8) {
        count -= 8;
        bytes[length] = (bits >> count) & 0xff;
        length += 1;
      }
    } else if (value === STRANGE && !ignored.has(code)) {
      break;
    }
    at += 1;
  }
  return { bytes: bytes.subarray(0, length), end: at };
}

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) {
    pieces.push(pieceOf(bytes, from, Math.min(from + PIECE, bytes.length)));
  }
  return pieces.join("");
}

function pieceOf(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 3) {
    const [b, c] = [bytes[at + 1], bytes[at + 2]];
    const bits = ((bytes[at] ?? 0) << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += `${letter(bits >> 18)}${letter(bits >> 12)}${b === undefined ? "=" : letter(bits >> 6)}${c === undefined ? "=" : letter(bits)}`;
  }
  return text;
}

const letter = (bits: number): string => ALPHABET.charAt(bits & 63);

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Octets, a multiple of three. */
const PIECE = 12_288;
const STRANGE = -1;
const SPACE = -2;
const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const value = ALPHABET.indexOf(character.replace("-", "+").replace("_", "/"));
  return /\s/.test(character) ? SPACE : value;
});
/** Padding, marks of quotation of mails and of programs. */
const AROUND: ReadonlySet<number> = new Set(
  Array.from("=>|*#\"',\\", (character) => character.charCodeAt(0)),
);
const NOTHING: ReadonlySet<number> = new Set();
