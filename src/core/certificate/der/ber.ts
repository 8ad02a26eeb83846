// Parts of indefinite length (BER, X.690 §8.1.3.6): NSS, Windows and Java write bundles like that, but never certificates.
import { readPart, type Part } from "./der.js";

/** Like {@link readPart}, but also parts that end at two zeros; null where neither begins. */
export function berPart(bytes: Uint8Array, at = 0): Part | null {
  const tag = bytes[at];
  const isEndless = bytes[at + 1] === 0x80 && tag !== undefined;
  if (!isEndless || (tag & CONSTRUCTED) === 0 || (tag & 0x1f) === 0x1f) {
    return readPart(bytes, at);
  }
  const end = endOf(bytes, at + 2);
  return {
    tag,
    der: bytes.subarray(at, end === null ? bytes.length : end + 2),
    value: bytes.subarray(at + 2, end ?? bytes.length),
    isCut: end === null,
    isMinimal: false,
  };
}

/** Like {@link partsIn}. */
export function berParts(bytes: Uint8Array, most: number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < bytes.length && parts.length < most) {
    const part = berPart(bytes, at);
    if (part === null) {
      break;
    }
    parts.push(part);
    at += part.der.length;
  }
  return parts;
}

/** Where the two zeros are that end the contents from `start` on; null where there are none. */
function endOf(bytes: Uint8Array, start: number): number | null {
  let open = 0;
  let at = start;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) {
      if (open === 0) {
        return at;
      }
      open -= 1;
      at += 2;
      continue;
    }
    const part = readPart(bytes, at);
    if (part !== null && !part.isCut) {
      at += part.der.length;
    } else if (part === null && bytes[at + 1] === 0x80) {
      open += 1;
      at += 2;
    } else {
      return null;
    }
  }
  return null;
}

const CONSTRUCTED = 0x20;
/** A bundle of 100 certificates has some 200. */
const MAX_STEPS = 20_000;
