// Key identifiers (RFC 5280 §4.2.1.1 and §4.2.1.2): which key a certificate has, and which one signed it.
import { contextTag, hex, TAG } from "../der/der.js";
import { fieldsOf, insideOf, wholePart } from "../der/exact-der.js";
import { readFewNames } from "./general-names.js";

/** Hexadecimal digits in capitals; null for anything but one OCTET STRING. */
export function readSubjectKeyId(value: Uint8Array): string | null {
  const id = wholePart(value, TAG.octetString);
  return id && hex(id.value);
}

/** The same; "" where it names the issuer's certificate by other means only, by its issuer and number. */
export function readAuthorityKeyId(value: Uint8Array): string | null {
  const fields = fieldsOf(insideOf(value, 3), [
    contextTag(0, false),
    contextTag(1),
    contextTag(2, false),
  ]);
  const [id, issuer] = fields ?? [];
  const areNames =
    issuer === undefined || readFewNames(issuer.value, MAX_NAMES) !== null;
  return fields === null || !areNames ? null : hex(id?.value ?? NOTHING);
}

const NOTHING = new Uint8Array();
/** One is what there is. */
const MAX_NAMES = 100;
