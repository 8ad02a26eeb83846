// Bytes → certificates as plain data, each in a buffer of its own: what is handed on drags nothing else along.
import { fromBase64 } from "../core/certificate/base64.js";
import type { Certificate } from "../core/certificate/certificate.js";
import { orderChain } from "../core/certificate/chain.js";
import { chainFromBytes } from "../core/certificate/chain-text.js";
import { readCertificate } from "../core/certificate/read-certificate.js";

/** Those that can be read, of DER in base64; none where the first cannot: an issuer would be taken for the site's own. */
export function certificatesOf(
  ders: readonly string[],
): readonly Certificate[] {
  const readings = ders.map((one) => readCertificate(fromBase64(one)));
  return readings[0]?.kind === "read"
    ? readings.flatMap((one) => (one.kind === "read" ? [one.certificate] : []))
    : [];
}

/** The same in the order of the chain, without those that do not belong to it. */
export function inOrder(ders: readonly string[]): readonly Certificate[] {
  const all = certificatesOf(ders);
  return orderChain(all).path.flatMap((place) => all[place] ?? []);
}

/** The certificates in what an address sent: DER or PKCS#7, as RFC 5280 asks for, or anything else that people would paste. */
export function certificatesIn(bytes: Uint8Array): readonly Certificate[] {
  const input = chainFromBytes(bytes);
  return input.kind === "found" ? readEach(input.ders, MOST_FETCHED) : [];
}

/** Those that can be read among the first `most`. */
export function readEach(
  ders: readonly Uint8Array[],
  most: number,
): readonly Certificate[] {
  return ders
    .slice(0, most)
    .map((der) => readCertificate(Uint8Array.from(der)))
    .flatMap((reading) =>
      reading.kind === "read" ? [reading.certificate] : [],
    );
}

/** A PKCS#7 of a CA has up to a dozen. */
const MOST_FETCHED = 30;
