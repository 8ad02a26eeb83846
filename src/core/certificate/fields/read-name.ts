// The name of a subject or issuer, attribute by attribute. Read by hand: there may be many, of types that are in no schema.
import type { Name, NameAttribute } from "./certificate.js";
import { oidText, partsIn, readPart, TAG, type Part } from "../der/der.js";
import { textOf } from "./read-text.js";

/** null for what is not a name. An empty one is: leaves without a subject are allowed (RFC 5280 §4.1.2.6). */
export function readName(der: Uint8Array): Name | null {
  const whole = readPart(der);
  const relatives = inside(whole, TAG.sequence);
  const attributes = relatives?.flatMap(
    (relative) => inside(relative, TAG.set)?.map(readAttribute) ?? [null],
  );
  if (attributes?.every((each) => each !== null) !== true) {
    return null;
  }
  return { der, attributes, short: shortOf(attributes) };
}

function readAttribute(part: Part): NameAttribute | null {
  const [type, value] = inside(part, TAG.sequence) ?? [];
  const oid = type?.tag === TAG.oid ? oidText(type.value) : "";
  return oid === "" || value === undefined
    ? null
    : { oid, label: LABELS.get(oid) ?? null, value: textOf(value) };
}

/** Everything in a part with this tag; null where it has another tag, or is not filled with whole parts. */
function inside(part: Part | null, tag: number): readonly Part[] | null {
  if (part?.tag !== tag) {
    return null;
  }
  const parts = partsIn(part.value, MAX_PARTS);
  const length = parts.reduce((sum, { der }) => sum + der.length, 0);
  const isWhole = length === part.value.length && !parts.at(-1)?.isCut;
  return isWhole ? parts : null;
}

function shortOf(attributes: readonly NameAttribute[]): string {
  const telling = TELLING.map((label) =>
    // The last: names go from the general to the particular.
    attributes.findLast((each) => each.label === label && each.value !== ""),
  ).find((found) => found !== undefined);
  return (telling ?? attributes.at(-1))?.value ?? "";
}

const TELLING = ["CN", "O", "OU"];

// RFC 4514 §3, RFC 5280 appendix A, and what the CA/Browser Forum's EV guidelines ask for (§9.2).
const LABELS: ReadonlyMap<string, string> = new Map([
  ["2.5.4.3", "CN"],
  ["2.5.4.4", "SN"],
  ["2.5.4.5", "serialNumber"],
  ["2.5.4.6", "C"],
  ["2.5.4.7", "L"],
  ["2.5.4.8", "ST"],
  ["2.5.4.9", "street"],
  ["2.5.4.10", "O"],
  ["2.5.4.11", "OU"],
  ["2.5.4.12", "title"],
  ["2.5.4.15", "businessCategory"],
  ["2.5.4.17", "postalCode"],
  ["2.5.4.42", "givenName"],
  ["2.5.4.46", "dnQualifier"],
  ["2.5.4.97", "organizationIdentifier"],
  ["0.9.2342.19200300.100.1.1", "UID"],
  ["0.9.2342.19200300.100.1.25", "DC"],
  ["1.2.840.113549.1.9.1", "emailAddress"],
  ["1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL"],
  ["1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST"],
  ["1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC"],
]);

/** Firefox accepts what fits into 64 KB, and an attribute has at least ten octets. */
const MAX_PARTS = 6_000;
