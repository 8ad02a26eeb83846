// The name of a subject or issuer, attribute by attribute.
import { Name as NameSchema } from "@peculiar/asn1-x509";
import type { Library } from "./asn1-library.js";
import type { Name, NameAttribute } from "./certificate.js";

/** null for what is no name. An empty one is: leaves without a subject are allowed (RFC 5280 §4.1.2.6). */
export function readName(der: Uint8Array, library: Library): Name | null {
  const name = library.read(der, NameSchema);
  if (name === null) {
    return null;
  }
  const attributes = [...name].flatMap((relative) =>
    [...relative].map(({ type, value }) => ({
      oid: type,
      label: LABELS.get(type) ?? null,
      value: value.toString(),
    })),
  );
  return { der, attributes, short: shortOf(attributes) };
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
