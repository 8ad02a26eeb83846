// Lists of general names (RFC 5280 §4.2.1.6). A certificate may have 10,000 of them.
import { hex, readPart, TAG, type Part } from "../der/der.js";
import { allOf, exactParts, wholePart } from "../der/exact-der.js";
import { latin1, utf8 } from "../fields/read-text.js";

export type GeneralName =
  | { readonly kind: "dns" | "email" | "uri"; readonly text: string }
  | { readonly kind: "ip"; readonly octets: Uint8Array }
  | { readonly kind: "other"; readonly der: Uint8Array };

/** The names in the contents of a GeneralNames; null where they are not such a list. */
export function readGeneralNames(
  contents: Uint8Array,
): readonly GeneralName[] | null {
  const names: GeneralName[] = [];
  let at = 0;
  // One part at a time, so that what is cut out of the bytes can be forgotten at once.
  while (at < contents.length) {
    const part = readPart(contents, at);
    if (part === null || part.isCut || !isContext(part.tag)) {
      return null;
    }
    names.push(generalName(part));
    at += part.der.length;
  }
  return names;
}

/** The same for the few names that say where to get something, exactly; no more than `most`, and at least one. */
export function readFewNames(
  contents: Uint8Array,
  most: number,
): readonly GeneralName[] | null {
  const parts = exactParts(contents, most);
  return parts === null || parts.length === 0
    ? null
    : allOf(parts.map(readGeneralName));
}

/** null for a part with a tag that no name has, and for one that is not formed as its type requires. */
export function readGeneralName(part: Part): GeneralName | null {
  const { tag, value } = part;
  const isCutExactly =
    tag === DIRECTORY
      ? wholePart(value, TAG.sequence) !== null
      : !CONSTRUCTED.includes(tag) || exactParts(value, MAX_INSIDE) !== null;
  return isCutExactly && (tag === DIRECTORY || TAGS.includes(tag))
    ? generalName(part)
    : null;
}

/** The address, if it is one; to be mapped flat. */
export const addressOf = (name: GeneralName): readonly string[] =>
  name.kind === "uri" ? [name.text] : [];

export function generalName({ tag, value, der }: Part): GeneralName {
  const kind = TEXTS.get(tag);
  if (kind !== undefined) {
    // Only ASCII is allowed there. People are shown what they can read; an address is never anything but its octets.
    return { kind, text: kind === "uri" ? latin1(value) : utf8(value) };
  }
  return tag === IP ? { kind: "ip", octets: value } : { kind: "other", der };
}

/** As it is shown beside the names that count. */
export function inWords(name: GeneralName): string {
  switch (name.kind) {
    case "ip":
      return `ip:${ipText(name.octets) ?? hex(name.octets)}`;
    case "other":
      return `other:${hex(name.der.subarray(0, MAX_SHOWN))}`;
    case "dns":
    case "email":
    case "uri":
      return `${name.kind}:${name.text}`;
  }
}

/** `192.0.2.1`, or as RFC 5952 writes it; null for anything but 4 or 16 octets. */
export function ipText(octets: Uint8Array): string | null {
  if (octets.length === 4) {
    return octets.join(".");
  }
  if (octets.length !== 16) {
    return null;
  }
  const groups = Array.from({ length: 8 }, (_, i) =>
    (((octets[2 * i] ?? 0) << 8) | (octets[2 * i + 1] ?? 0)).toString(16),
  );
  const run = longestZeros(groups);
  return run.length < 2
    ? groups.join(":")
    : `${groups.slice(0, run.start).join(":")}::${groups.slice(run.start + run.length).join(":")}`;
}

/** The first of the longest (§4.2.3). */
function longestZeros(groups: readonly string[]): {
  readonly start: number;
  readonly length: number;
} {
  const runs = groups.map((_, start) => {
    const end = groups.findIndex((group, i) => i >= start && group !== "0");
    return { start, length: (end === -1 ? groups.length : end) - start };
  });
  return runs.reduce((best, run) => (run.length > best.length ? run : best));
}

const isContext = (tag: number): boolean => tag >> 6 === 2;
const DIRECTORY = 0xa4;
/** otherName, x400Address, ediPartyName. */
const CONSTRUCTED: readonly number[] = [0xa0, 0xa3, 0xa5];
const TAGS: readonly number[] = [...CONSTRUCTED, 0x81, 0x82, 0x86, 0x87, 0x88];
const MAX_INSIDE = 20;
const IP = 0x87;
const TEXTS: ReadonlyMap<number, "dns" | "email" | "uri"> = new Map([
  [0x81, "email"],
  [0x82, "dns"],
  [0x86, "uri"],
]);
/** Octets. */
const MAX_SHOWN = 64;
