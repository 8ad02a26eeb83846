// The issuer of a certificate as Firefox writes it, made short enough to be said in a sentence.
import { visible } from "../../address/host.js";

/** Longer names are cut. Characters. */
const MAX_NAME_LENGTH = 80;

/** The common name, or else the organization, or else the whole text: `R12` of `CN=R12,O=Let's Encrypt,C=US`. */
export function shortIssuer(issuerText: string): string {
  const name =
    attributeOf(issuerText, "CN") ?? attributeOf(issuerText, "O") ?? issuerText;
  return visible(name.trim()).slice(0, MAX_NAME_LENGTH);
}

/** The first value of an attribute in a name as NSS writes it (RFC 4514: quoted, or with commas escaped); null where there is none. */
export function attributeOf(text: string, attribute: string): string | null {
  for (const [, name, quoted, plain] of text.matchAll(ATTRIBUTES)) {
    const value = (quoted ?? plain ?? "").replace(/\\(.)/g, "$1").trim();
    if (name === attribute && value !== "") {
      return value;
    }
  }
  return null;
}

/** One after the other, so that nothing inside a value is taken for another attribute. */
const ATTRIBUTES =
  /\s*([^=,+]+)=(?:"((?:[^"\\]|\\.)*)"|((?:[^,+\\]|\\.)*))(?:[,+]|$)/gy;
