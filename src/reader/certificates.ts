// Bytes → certificates as plain data, each in a buffer of its own: what is passed on drags nothing else along.
import { fromBase64, toBase64 } from "../core/certificate/der/base64.js";
import type { Certificate } from "../core/certificate/fields/certificate.js";
import { orderChain, type Chain } from "../core/certificate/chain/chain.js";
import { chainFromBytes } from "../core/certificate/input/chain-text.js";
import {
  orderOf,
  type KeptChain,
} from "../core/certificate/kept/kept-chains.js";
import type { SignedBy } from "../core/certificate/chain/links.js";
import { readCertificate } from "../core/certificate/input/read-certificate.js";
import { verifyLinks } from "../platform/crypto/signature.js";

/** Those that can be read, from DER in base64; none where the first cannot: an issuer would be taken for the site's own. */
export function certificatesOf(
  ders: readonly string[],
): readonly Certificate[] {
  const readings = ders.map((one) => readCertificate(fromBase64(one)));
  return readings[0]?.kind === "read"
    ? readings.flatMap((one) => (one.kind === "read" ? [one.certificate] : []))
    : [];
}

/** Certificates as they are kept. */
export interface ToOrder extends Pick<KeptChain, "origin" | "certificates"> {
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The same, from the site's own up, by who signed whom, without those that do not belong to the chain. */
export async function inOrder(kept: ToOrder): Promise<readonly Certificate[]> {
  const { certificates, chain } = await ordered(kept);
  return chain.path.flatMap((place) => certificates[place] ?? []);
}

/** Those that can be read, and the way from the site's own to the root. */
export async function ordered({
  origin,
  certificates: ders,
  now,
}: ToOrder): Promise<Ordered> {
  const certificates = certificatesOf(ders);
  const signedBy = await verifyLinks(certificates);
  const ordering = { order: orderOf(origin), signedBy, now };
  const chain = orderChain(certificates, ordering);
  return { certificates, chain, signedBy };
}

export interface Ordered {
  readonly certificates: readonly Certificate[];
  readonly chain: Chain;
  readonly signedBy: SignedBy;
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

/** DER in base64, as chains are kept. */
export const asKept = (ders: readonly Uint8Array[]): readonly string[] =>
  ders.map(toBase64);

/** A PKCS#7 of a CA has up to a dozen. */
const MOST_FETCHED = 30;
