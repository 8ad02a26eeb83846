// Makes texts from a certificate fit for people to read: nothing invisible in them, nothing endless.
import { visible } from "../../address/host.js";
import type { Name } from "./certificate.js";

/** At most so many characters, with invisible ones made visible; a text that was cut ends in an ellipsis. */
export function shown(text: string, most = MAX_SHOWN): string {
  // Cut before that, too: a megabyte need not be searched for what is not shown.
  const cut = visible(text.slice(0, most + 1));
  return cut.length > most ? `${cut.slice(0, most)}…` : cut;
}

/** `CN=www.example.org, O=Example`: the particular first, as people look for it. "" for an empty name. */
export function nameForPeople({ attributes }: Name): string {
  return attributes
    .slice(-MAX_ATTRIBUTES)
    .reverse()
    .map(({ label, oid, value }) => `${label ?? oid}=${shown(value)}`)
    .join(", ");
}

/** `0A:1B:2C`, as Firefox shows serial numbers and fingerprints. */
export function hexForPeople(digits: string): string {
  return shown(digits, 2 * MAX_OCTETS).replace(/(..)(?=.)/g, "$1:");
}

/** Characters. */
const MAX_SHOWN = 200;
const MAX_ATTRIBUTES = 30;
const MAX_OCTETS = 64;
