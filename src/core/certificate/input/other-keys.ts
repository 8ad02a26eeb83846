// Keys and certificates in forms other than DER: nothing in them can be read here, but their owner should know what was pasted.
import type { Other } from "./chain-file.js";

/** What a text contains, by the words around it: all those in a row. */
export function otherForms(text: string): readonly (Other | "described")[] {
  return SIGNS.filter(([, ...signs]) =>
    signs.every((sign) => sign.test(text)),
  ).map(([form]) => form);
}

/** A Java key store: its contents are protected by a password. */
export function isKeyStore([a, b, c, d]: Uint8Array): boolean {
  return JAVA.some(
    (magic) =>
      magic[0] === a && magic[1] === b && magic[2] === c && magic[3] === d,
  );
}

const SIGNS: readonly (readonly [Other | "described", ...RegExp[]])[] = [
  ["private-key", /PuTTY-User-Key-File-\d/],
  // What openssl and certtool write about a key for people to read.
  [
    "private-key",
    /\b(?:privateExponent|private exponent|Private-Key):|^priv:/im,
  ],
  // JSON Web Keys (RFC 7517): an exponent, a number or a secret.
  ["private-key", /"kty"/, /"[dk]" {0,9}: {0,9}"[\w-]{16}/],
  // RSA keys of .NET: D is the private exponent.
  ["private-key", /<RSAKeyValue>/, /<D>/],
  ["private-key", /\bAGE-SECRET-KEY-1/],
  [
    "public-key",
    /^ {0,9}(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\w{1,20}) AAAA/m,
  ],
  ["described", /\bCertificate:/, /\bVersion: \d/],
];

const JAVA: readonly (readonly number[])[] = [
  [0xfe, 0xed, 0xfe, 0xed],
  [0xce, 0xce, 0xce, 0xce],
];
