// Whose word no longer counts: a CA whose certificate has expired, and anybody whose signatures can be forged.
import type { Certificate } from "../fields/certificate.js";
import { isSignatureWeak } from "../fields/signature-algorithm.js";

/** Firefox would not get as far as asking it, and nobody looks after its keys any more. @param now ms since the epoch */
export const isEnded = (issuer: Certificate, now: number): boolean =>
  issuer.notAfter < now;

/** True for SHA-1 and older (`algorithm` is an AlgorithmIdentifier as DER), and for RSA keys below 1,024 bits. */
export function isForgeable(
  algorithm: Uint8Array,
  { key }: Pick<Certificate, "key">,
): boolean {
  return isSignatureWeak(algorithm) || isShort(key);
}

const isShort = ({ algorithm, size }: Certificate["key"]): boolean =>
  (algorithm === "RSA" || algorithm === "RSA-PSS") && (size ?? 0) < 1_024;
