// Base64 (RFC 4648) to bytes and back, forgiving about what mail programs and addresses do to it.

/** Up to the first character that does not belong there; white space and both alphabets are fine, padding is not needed. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = VALUES[code] ?? STRANGE;
    if (value === SPACE) {
      continue;
    }
    if (value === STRANGE) {
      break;
    }
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[length] = (bits >> count) & 0xff;
      length += 1;
    }
  }
  return bytes.slice(0, length);
}

export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const four = [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63]);
    groups.push(
      b === undefined
        ? `${four.slice(0, 2).join("")}==`
        : c === undefined
          ? `${four.slice(0, 3).join("")}=`
          : four.join(""),
    );
  }
  return groups.join("");
}

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const STRANGE = -1;
const SPACE = -2;
const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const value = ALPHABET.indexOf(character.replace("-", "+").replace("_", "/"));
  return /\s/.test(character) ? SPACE : value;
});
