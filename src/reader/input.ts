// Pasted texts, files and the addresses of Firefox's own pages → the certificates in them, in base64 as they are kept.
import { fromBase64 } from "../core/certificate/der/base64.js";
import {
  chainFromBytes,
  chainFromText,
  type ChainInput,
} from "../core/certificate/input/chain-text.js";
import { matchHost } from "../core/certificate/chain/host-match.js";
import { readCertificate } from "../core/certificate/input/read-certificate.js";
import { asKept } from "./certificates.js";

type Found = Extract<ChainInput, { readonly kind: "found" }>;

/** A {@link ChainInput} with its certificates (DER) in base64. */
export type ReadInput =
  | (Omit<Found, "ders"> & { readonly certificates: readonly string[] })
  | Exclude<ChainInput, Found>;

export const readText = (text: string): ReadInput =>
  withBase64(chainFromText(text));

/** @param base64 the file's content */
export const readFile = (base64: string): ReadInput =>
  withBase64(chainFromBytes(fromBase64(base64)));

function withBase64(input: ChainInput): ReadInput {
  if (input.kind !== "found") {
    return input;
  }
  const { ders, ...found } = input;
  return { ...found, certificates: asKept(ders) };
}

export interface Captured {
  /** DER in base64; empty where the address has none, as in pages of Firefox that somebody typed by hand. */
  readonly certificates: readonly string[];
  /** The hosts among these that the first certificate names. */
  readonly covered: readonly string[];
}

/** What an `about:certificate` address holds. @param hosts that it may be about */
export function captured({
  address,
  hosts,
}: {
  readonly address: string;
  readonly hosts: readonly string[];
}): Captured {
  const input = chainFromText(address);
  const ders = input.kind === "found" ? input.ders : [];
  const [leaf] = ders;
  if (leaf === undefined || leaf.length === 0) {
    return { certificates: [], covered: [] };
  }
  return { certificates: asKept(ders), covered: coveredBy(leaf, hosts) };
}

/** The hosts among these that a certificate names. @param about certificate: DER in base64 */
export const covered = ({
  certificate,
  hosts,
}: {
  readonly certificate: string;
  readonly hosts: readonly string[];
}): readonly string[] => coveredBy(fromBase64(certificate), hosts);

function coveredBy(
  der: Uint8Array,
  hosts: readonly string[],
): readonly string[] {
  const reading = readCertificate(der);
  const names =
    reading.kind === "read" ? reading.certificate.alternativeNames : null;
  return hosts.filter((host) => matchHost(names, host).kind === "covered");
}
