// Where to find a CA's responder and its own certificate (RFC 5280 §4.2.2.1, AuthorityInfoAccessSyntax).
import { oidText, TAG, type Part } from "../der/der.js";
import { allOf, insideOf } from "../der/exact-der.js";
import { readGeneralName, type GeneralName } from "./general-names.js";

export interface Access {
  /** Object identifier of the access method. */
  readonly method: string;
  readonly place: GeneralName;
}

/** In the order of the bytes. NSS, which reads it for Firefox, accepts an empty list. */
export const readAccess = (value: Uint8Array): readonly Access[] | null =>
  allOf(insideOf(value, MAX_ACCESS)?.map(readDescription));

function readDescription(part: Part): Access | null {
  const [oid, name] = insideOf(part.der, 2) ?? [];
  const method = oid?.tag === TAG.oid ? oidText(oid.value) : "";
  const place = name === undefined ? null : readGeneralName(name);
  return method === "" || place === null ? null : { method, place };
}

/** Real ones have two or three. */
const MAX_ACCESS = 300;
